/** Says in the prerendered page where the reader is and what has become of the map; it adds no text of its own making. */
import type { StoryState } from '../core/state/state.ts';
import type { PageData } from '../core/story/page-data.ts';
import { fill } from '../i18n/fill.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import { textOf, wordsOf, type PageParts } from './page-parts.ts';
import { keepPlaceInLanguageLinks, markPlace } from './place-marks.ts';
import { statusFor } from './status.ts';
import { StoryStage } from './story-stage.ts';

export class PageView {
  readonly #root: HTMLElement;
  readonly #parts: PageParts;
  readonly #data: PageData<LiveMessages>;

  constructor(root: HTMLElement, parts: PageParts, data: PageData<LiveMessages>) {
    this.#root = root;
    this.#parts = parts;
    this.#data = data;
  }

  /** Lists of steps, links to other languages, name and description of the map. `search` is the address's. */
  showPlace({ step, stop }: StoryState, search: string): void {
    const { story, messages } = this.#data;
    const text = textOf(this.#parts, story, step);
    if (text === undefined) return;
    markPlace(this.#root, text.id);
    const id = story.steps[step]?.id ?? '';
    keepPlaceInLanguageLinks(this.#root, search, stop > 1 ? `${id}.${stop}` : id);
    this.#showStill(text, stop);
    const { stage } = this.#parts;
    if (!(stage instanceof StoryStage)) return;
    const title = story.steps[step]?.title ?? this.#openingTitle();
    stage.describe(fill(messages.map.name, { title }), wordsOf(text, stop));
  }

  /** One picture at a time: the one of the stop the reader is at. */
  #showStill(text: HTMLElement, stop: number): void {
    this.#root.toggleAttribute('data-stills', true);
    const now = text.querySelector(`.still[data-stop="${String(stop)}"]`) ?? text.querySelector('.still');
    for (const still of this.#root.querySelectorAll('.still[data-shown]')) {
      if (still !== now) still.removeAttribute('data-shown');
    }
    now?.toggleAttribute('data-shown', true);
  }

  /** `data-map` decides in the stylesheet whether stills or canvas show. */
  showMap({ map }: StoryState): void {
    if (map === 'idle') delete this.#root.dataset['map'];
    else this.#root.dataset['map'] = map;
  }

  /** What a change is worth saying, and in whose hand the map is. */
  say(next: StoryState, before: StoryState): void {
    if (next.lead !== before.lead) this.#root.dataset['lead'] = next.lead;
    const { story, messages } = this.#data;
    const sentence = statusFor(story, messages, next, before, () => this.#openingTitle());
    if (sentence !== null) this.#parts.status?.replaceChildren(sentence);
    // Why there is no live map is shown as well as said, where it covers no words.
    if (next.map !== before.map)
      this.#root
        .querySelector('.attribution')
        ?.setAttribute('data-why', next.map === 'still' ? (sentence ?? '') : '');
  }

  #openingTitle(): string {
    return this.#parts.texts[0]?.element.querySelector('h1')?.textContent.trim() ?? '';
  }
}
