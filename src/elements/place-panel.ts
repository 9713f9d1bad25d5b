/** What is known of a place, beside the map: copied from the page's own table, so nothing new is loaded. */
import { fill } from '../i18n/fill.ts';
import type { TermMeaning } from './place-row.ts';
import type { StoryHost } from './story-host.ts';

const TITLE_ID = 'story-place-title';

export class PlacePanel {
  readonly #place: HTMLElement;
  readonly #root: HTMLElement;
  readonly #host: StoryHost;
  readonly #onShown: (id: string | null) => void;
  #opener: HTMLElement | null = null;

  constructor(place: HTMLElement, root: HTMLElement, host: StoryHost, onShown: (id: string | null) => void) {
    this.#place = place;
    this.#root = root;
    this.#host = host;
    this.#onShown = onShown;
  }

  get isOpen(): boolean {
    return this.#place.childElementCount > 0;
  }

  /**
   * Not modal: the reader goes on reading.
   * @param row of the page's table · @param opener gets the focus back; `null` when a finger on the map opened it
   */
  open(row: HTMLElement, id: string, opener: HTMLElement | null): void {
    const panel = this.#build(row, id);
    this.#opener = opener;
    this.#place.replaceChildren(panel);
    this.#onShown(id);
    const { messages, say } = this.#host;
    const known = row.dataset['sure'] !== undefined;
    const place = panel.querySelector('h2')?.textContent ?? '';
    say(fill(known ? messages.map.placeShown : messages.map.placeUnknown, { place }));
    if (opener !== null) panel.querySelector('h2')?.focus({ preventScroll: true });
  }

  /** What a word of the glossary means, for the link that leads to it. */
  openTerm({ term, meaning }: TermMeaning, link: HTMLAnchorElement): void {
    const words = link.ownerDocument.createElement('p');
    words.append(...copyOf(meaning));
    const panel = this.#frame(term.textContent.trim(), words);
    this.#opener = link;
    this.#place.replaceChildren(panel);
    this.#onShown(null);
    panel.querySelector('h2')?.focus({ preventScroll: true });
  }

  /** Closes it and gives the focus back to whatever opened it. */
  close(): void {
    const inside = this.#place.contains(this.#place.ownerDocument.activeElement);
    const opener = this.#opener;
    this.shut();
    if (inside) opener?.focus({ preventScroll: true });
  }

  /** The reader has gone on: closes it and leaves the focus alone. */
  shut(): void {
    if (!this.isOpen) return;
    this.#opener = null;
    this.#place.replaceChildren();
    this.#onShown(null);
  }

  #build(row: HTMLElement, id: string): HTMLElement {
    const { ownerDocument: page } = row;
    const list = page.createElement('dl');
    const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].slice(1);
    for (const [index, cell] of [...row.querySelectorAll('td')].entries()) {
      const term = page.createElement('dt');
      const words = page.createElement('dd');
      term.textContent = heads[index]?.textContent ?? '';
      words.append(...copyOf(cell));
      if (words.textContent.trim() !== '') list.append(term, words);
    }
    list.append(...this.#events(id));
    return this.#frame(row.querySelector('th')?.textContent ?? '', list);
  }

  #frame(name: string, content: HTMLElement): HTMLElement {
    const { ownerDocument: page } = content;
    const { controls } = this.#host.messages;
    const panel = page.createElement('section');
    panel.className = 'place-panel';
    panel.setAttribute('aria-labelledby', TITLE_ID);
    const title = page.createElement('h2');
    title.id = TITLE_ID;
    title.tabIndex = -1;
    title.textContent = name;
    const close = page.createElement('button');
    close.type = 'button';
    close.title = controls.close;
    close.ariaLabel = controls.close;
    close.className = 'place-close';
    close.addEventListener('click', () => {
      this.close();
    });
    panel.append(title, close, content);
    return panel;
  }

  /** What the register dates at this place. */
  #events(id: string): readonly Node[] {
    const events = [
      ...this.#root.querySelectorAll<HTMLElement>(`.timeline [data-place="${CSS.escape(id)}"]`),
    ];
    if (events.length === 0) return [];
    const { ownerDocument: page } = this.#root;
    const term = page.createElement('dt');
    term.textContent = this.#root.querySelector('#timeline-title')?.textContent ?? '';
    return [
      term,
      ...events.map((event) => {
        const words = page.createElement('dd');
        words.append(...copyOf(event));
        return words;
      }),
    ];
  }
}

/** Without the ids, which may stand only once on a page. */
function copyOf(element: HTMLElement): readonly Node[] {
  const copy = element.ownerDocument.importNode(element, true);
  for (const marked of copy.querySelectorAll('[id]')) marked.removeAttribute('id');
  return [...copy.childNodes];
}
