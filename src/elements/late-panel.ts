/** The panel of places and words, fetched when the first one is opened: most readers only read. */
import { withPart } from './late-part.ts';
import type { PlacePanel } from './place-panel.ts';
import { placeRow, termMeaning } from './place-row.ts';
import type { StoryHost } from './story-host.ts';

export class LatePanel {
  readonly #place: HTMLElement;
  readonly #root: HTMLElement;
  readonly #make: () => Promise<PlacePanel>;
  #asked: Promise<PlacePanel> | null = null;
  #panel: PlacePanel | null = null;
  /** Counts what was asked for and what was closed: a panel that comes later than either is not wanted any more. */
  #turn = 0;
  /** The turn for which it is on its way. */
  #awaited: number | null = null;

  constructor(place: HTMLElement, root: HTMLElement, host: StoryHost, onShown: (id: string | null) => void) {
    this.#place = place;
    this.#root = root;
    this.#make = async () => {
      const { PlacePanel: Panel } = await import('./place-panel.ts');
      return new Panel(place, root, host, onShown);
    };
  }

  get isOpen(): boolean {
    return this.#place.childElementCount > 0;
  }

  /** Open, or on its way. */
  get isWanted(): boolean {
    return this.isOpen || this.#awaited === this.#turn;
  }

  /**
   * `false` when the page says nothing of such a place.
   * @param opener gets the focus back; `null` when a finger on the map opened it
   */
  open(id: string, opener: HTMLElement | null): boolean {
    const row = placeRow(this.#root, id);
    if (row !== null)
      this.#use(row, opener, (panel) => {
        panel.open(row, id, opener);
      });
    return row !== null;
  }

  /** What a word of the glossary means, for the link that leads to it; `false` when the page does not say. */
  openTerm(link: HTMLAnchorElement): boolean {
    const meaning = termMeaning(this.#root, link);
    if (meaning !== null)
      this.#use(meaning.term, link, (panel) => {
        panel.openTerm(meaning, link);
      });
    return meaning !== null;
  }

  close(): void {
    this.#turn += 1;
    this.#panel?.close();
  }

  shut(): void {
    this.#turn += 1;
    this.#panel?.shut();
  }

  /** @param source what the panel would copy: without a panel the reader goes there, as without script */
  #use(source: HTMLElement, opener: HTMLElement | null, show: (panel: PlacePanel) => void): void {
    this.#turn += 1;
    const turn = this.#turn;
    if (this.#panel !== null) {
      show(this.#panel);
      return;
    }
    this.#awaited = turn;
    this.#asked ??= this.#make();
    /** Neither closed nor asked for something else meanwhile, nor gone on by keyboard: the focus is not fetched back. */
    const arrive = (act: () => void): void => {
      if (this.#awaited === turn) this.#awaited = null;
      if (turn === this.#turn && isStillAt(opener)) act();
    };
    withPart(
      this.#root,
      this.#asked,
      (panel) => {
        this.#panel = panel;
        arrive(() => {
          show(panel);
        });
      },
      () => {
        // Whoever asks next gets another try.
        this.#asked = null;
        arrive(() => {
          goTo(source);
        });
      },
    );
  }
}

/** A link that was clicked need not have the focus, but nothing else has it then. */
function isStillAt(opener: HTMLElement | null): boolean {
  const { activeElement } = (opener ?? document.body).getRootNode() as Document | ShadowRoot;
  return opener === null || [opener, document.body, null].includes(activeElement as HTMLElement | null);
}

/** With an entry in the history, so that Back leads to the words again; a guest leaves the history to its host. */
function goTo(source: HTMLElement): void {
  if (source.getRootNode() === document) location.hash = source.id;
  else source.scrollIntoView();
}
