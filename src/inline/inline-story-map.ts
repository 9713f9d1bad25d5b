/** `<story-map src="…">`: a whole story inside the page of somebody else, who keeps their styles, address and history. */
import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import type { Camera } from '../core/camera/geo.ts';
import type { StoryState } from '../core/state/state.ts';
import type { Scene } from '../core/story/scene.ts';
import { createDeferred } from '../elements/deferred.ts';
import { StoryErrorEvent } from '../elements/events.ts';
import type { OpenMap } from '../map/ports.ts';
import { ContentError, fetchContent } from './fetch-content.ts';
import { furnishHouse, type House } from './house.ts';
import { fetchStyles } from './page-styles.ts';
import type { StoryMapPage } from './story-map-page.ts';

/** The properties that go in to the story and come back from it. */
const SHARED = ['step', 'mode', 'theme'] as const;

/** Only what comes from where this script comes from is trusted as it is. */
const OWN_ORIGIN = new URL(import.meta.url).origin;

/**
 * Its children are shown until the story is there, and stay when it cannot be had.
 *
 * @tagname story-map
 * @attribute lang - Language of the story, as `en` or `es`; without it, or with one that the story does not speak, that of its page.
 * @fires story-step - The reader has come to another stop.
 * @fires story-ready - The text is interactive.
 * @fires story-map-status - The live map is loading, shown, or replaced by stills.
 * @fires story-error - Something failed; without the story the children stay.
 * @csspart stage - The map.
 * @csspart card - The text of a step.
 * @csspart controls - The toolbar of the map.
 * @csspart progress - The list of steps at the edge.
 * @csspart attribution - Credits of the map.
 * @csspart fallback - The still picture of a step.
 * @cssproperty --story-accent - Colour of links, marks and movement in the text.
 * @cssproperty --story-surface - Colour of cards.
 * @cssproperty --story-text - Colour of text.
 * @cssproperty --story-font - Family of labels and controls.
 * @cssproperty --story-radius - Radius of cards and buttons.
 */
export class InlineStoryMap extends ReactiveElement {
  static override properties = {
    src: { type: String, reflect: true },
    step: { type: String, reflect: true },
    mode: { type: String, reflect: true },
    theme: { type: String, reflect: true },
    loadMap: { attribute: false },
  };

  /** Address of the story's page, on the origin that serves this script. */
  declare src: string | null;
  /** Id of the step the reader is at, `null` at the opening; setting it takes the reader there, or, before the story is there, to it as soon as nothing else is in the window. */
  declare step: string | null;
  /** How the reader moves through the story: `scroll`, or `still` for no live map. */
  declare mode: string | null;
  /** The reader's choice of colours: `light`, `dark`, `projector`, or absent to follow the device. */
  declare theme: string | null;
  /** Loads the map library when it is needed. */
  declare loadMap: ((root: ShadowRoot) => Promise<OpenMap>) | null;

  /** Resolves when the text is interactive, or when it is known that there will be none. */
  readonly ready: Promise<void>;
  /** Resolves, always, when it is known whether the map is live or the stills stay. */
  readonly mapReady: Promise<'live' | 'still'>;

  readonly #ready = createDeferred<undefined>();
  readonly #mapReady = createDeferred<'live' | 'still'>();
  /** What is being fetched. */
  #coming: { readonly wanted: string; readonly stop: AbortController } | null = null;
  #house: House | null = null;
  /** Ends what the house does about the page around it. */
  #leave: (() => void) | null = null;
  /** What the house was furnished from, so that moving the element fetches nothing again. */
  #shown = '';

  constructor() {
    super();
    this.src = null;
    this.step = null;
    this.mode = null;
    this.theme = null;
    this.loadMap = null;
    this.ready = this.#ready.promise;
    this.mapReady = this.#mapReady.promise;
  }

  /** The present state, `null` before the story is there. */
  get state(): StoryState | null {
    return this.#story?.state ?? null;
  }

  /** The picture shown last, `null` before the story is there. */
  get scene(): Scene | null {
    return this.#story?.scene ?? null;
  }

  /** Ids and titles of all steps. */
  get steps(): readonly { readonly id: string; readonly title: string }[] {
    return this.#story?.steps ?? [];
  }

  /** What the live map really shows, `null` without one. */
  camera(): Camera | null {
    return this.#story?.camera() ?? null;
  }

  /** Goes to the next step. */
  next(): void {
    this.#story?.next();
  }

  /** Goes to the step before. */
  previous(): void {
    this.#story?.previous();
  }

  /** Goes to a step, by its id, and to a stop inside it, counted from 1. An id that does not exist does nothing. */
  goTo(id: string, stop = 1): void {
    this.#story?.goTo(id, stop);
  }

  /** Gives the map into the reader's hand. */
  explore(): void {
    this.#story?.explore();
  }

  /** Takes the map back to where the story was left. */
  resume(): void {
    this.#story?.resume();
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name !== 'lang') super.attributeChangedCallback(name, before, value);
    else void this.#load();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave ??= this.#house?.start() ?? null;
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#moveOut();
    this.#giveUp();
  }

  /** The shadow root comes with the story: until then the children are what is seen. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) void this.#load();
    const story = this.#story;
    if (story === null) return;
    for (const name of SHARED) if (changed.has(name) && story[name] !== this[name]) story[name] = this[name];
  }

  get #story(): StoryMapPage | null {
    return this.#house?.story ?? null;
  }

  #moveOut(): void {
    this.#leave?.();
    this.#leave = null;
  }

  #giveUp(): void {
    this.#coming?.stop.abort();
    this.#coming = null;
  }

  /** Asked after every change: it compares what is wanted now with what is coming, and with what is there. */
  async #load(): Promise<void> {
    const { src } = this;
    // The platform's own property, so that pages which set either the one or the other are heard.
    const lang = this.getAttribute('lang');
    const wanted = `${src ?? ''} ${lang ?? ''}`;
    if (!this.isConnected || wanted === this.#coming?.wanted) return;
    this.#giveUp();
    if (src === null || wanted === this.#shown) return;
    const stop = new AbortController();
    this.#coming = { wanted, stop };
    try {
      const content = await fetchContent(src, lang, OWN_ORIGIN, stop.signal);
      const styles = await fetchStyles(content.styles, stop.signal);
      stop.signal.throwIfAborted();
      this.#coming = null;
      // Whoever reads the story in another language is at a step already.
      const first = this.#house === null ? this.step : this.#house.firstStep.waiting();
      if (first !== null) this.step = null;
      const house = furnishHouse(this, content, styles, first, (story, root) => {
        for (const name of SHARED) story[name] = this[name] ?? story[name];
        const { loadMap } = this;
        if (loadMap !== null) story.loadMap = () => loadMap(root);
      });
      this.#shown = wanted;
      this.#settle(house);
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#coming = null;
      const code = error instanceof ContentError ? error.code : 'data';
      this.#ready.resolve(undefined);
      this.#mapReady.resolve('still');
      this.dispatchEvent(new StoryErrorEvent(code, error instanceof Error ? error.message : String(error)));
    }
  }

  #settle(house: House): void {
    this.#moveOut();
    this.#house = house;
    this.#leave = house.start();
    const { story } = house;
    const follow = (): void => {
      for (const name of SHARED) if (this[name] !== story[name]) this[name] = story[name];
    };
    story.onUpdated = follow;
    follow();
    house.onLanguage = (lang) => {
      this.lang = lang;
    };
    void story.ready.then(() => {
      this.#ready.resolve(undefined);
    });
    void story.mapReady.then((result) => {
      this.#mapReady.resolve(result);
    });
  }
}
