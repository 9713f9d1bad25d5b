/** The panel of places and words, fetched when the first one is opened: most readers only read. */
import { withPart } from './late-part.ts';
import { LateTurn } from './late-turn.ts';
import type { PlacePanel } from './place-panel.ts';
import { placeRow, termMeaning } from './place-row.ts';
import type { StoryHost } from './story-host.ts';

export class LatePanel {
  readonly #place: HTMLElement;
  readonly #root: HTMLElement;
  readonly #make: () => Promise<PlacePanel>;
  #asked: Promise<PlacePanel> | null = null;
  #panel: PlacePanel | null = null;
  readonly #turn = new LateTurn();

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
    return this.isOpen || this.#turn.isAwaited;
  }

  /**
   * `false` when the page says nothing of such a place.
   * @param opener gets the focus back; `null` when a finger on the map opened it
   */
  open(id: string, opener: HTMLElement | null): boolean {
    const row = placeRow(this.#root, id);
    if (row !== null)
      this.#use(row, (panel) => {
        panel.open(row, id, opener);
      });
    return row !== null;
  }

  /** What a word of the glossary means, for the link that leads to it; `false` when the page does not say. */
  openTerm(link: HTMLAnchorElement): boolean {
    const meaning = termMeaning(this.#root, link);
    if (meaning !== null)
      this.#use(meaning.term, (panel) => {
        panel.openTerm(meaning, link);
      });
    return meaning !== null;
  }

  close(): void {
    this.#turn.callOff();
    this.#panel?.close();
  }

  shut(): void {
    this.#turn.callOff();
    this.#panel?.shut();
  }

  /** @param source what the panel would copy: without a panel the reader goes there, as without script */
  #use(source: HTMLElement, show: (panel: PlacePanel) => void): void {
    if (this.#panel !== null) {
      this.#turn.callOff();
      show(this.#panel);
      return;
    }
    const isStillWanted = this.#turn.begin();
    this.#asked ??= this.#make();
    withPart(
      this.#root,
      this.#asked,
      (panel) => {
        this.#panel = panel;
        if (isStillWanted()) show(panel);
      },
      () => {
        // Whoever asks next gets another try.
        this.#asked = null;
        if (isStillWanted()) goTo(source);
      },
    );
  }
}

/** With an entry in the history, so that Back leads to the words again; a guest leaves the history to its host. */
function goTo(source: HTMLElement): void {
  if (source.getRootNode() === document) location.hash = source.id;
  else {
    source.scrollIntoView();
    source.focus({ preventScroll: true });
  }
}
