/** The story's root element: makes a complete prerendered page live and is its public interface. */
import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import type { Camera } from '../core/camera/geo.ts';
import type { StoryState } from '../core/state/state.ts';
import type { PageData } from '../core/story/page-data.ts';
import type { Scene } from '../core/story/scene.ts';
import { readPageData } from '../dom/page-data.ts';
import { fromThemeChoice, toThemeChoice } from '../dom/theme.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import type { OpenMap } from '../map/ports.ts';
import { createDeferred } from './deferred.ts';
import { StoryErrorEvent, StoryMapStatusEvent, StoryReadyEvent, StoryStepEvent } from './events.ts';
import { isMode } from './mode.ts';
import { findPageParts } from './page-parts.ts';
import { PageView } from './page-view.ts';
import { startPresentSwitch } from './present-switch.ts';
import { startReaderInput } from './reader-input.ts';
import { stepDetail } from './step-detail.ts';
import { StorySession } from './story-session.ts';
import { StoryStage } from './story-stage.ts';

/** A moved element is disconnected for an instant: only one that stays away gives up its map. */
const KEEP_MAP_MS = 100;

/**
 * Renders nothing of its own: the text belongs to the page and stays as it is.
 *
 * @tagname story-map
 * @fires story-step - The reader has come to another stop.
 * @fires story-ready - The text is interactive.
 * @fires story-map-status - The live map is loading, shown, or replaced by stills.
 * @fires story-error - Something failed; the reader has been told in plain words.
 */
export class StoryMap extends ReactiveElement {
  static override properties = {
    step: { type: String, reflect: true },
    mode: { type: String, reflect: true },
    theme: { type: String, reflect: true },
    data: { attribute: false },
    loadMap: { attribute: false },
  };

  /** Id of the step the reader is at, `null` at the opening; setting it takes the reader there. */
  declare step: string | null;
  /** How the reader moves through the story: `scroll`, `stepper`, `present`, or `still` for no live map. */
  declare mode: string | null;
  /** The reader's choice of colours: `light`, `dark`, `projector`, or absent to follow the device. */
  declare theme: string | null;
  /** The compiled story; read from the page's `#story-data` unless set before the element is connected. */
  declare data: PageData<LiveMessages> | null;
  /** Loads the map library when it is needed; tests put a fake here. */
  declare loadMap: () => Promise<OpenMap>;

  /** Resolves when the text is interactive. */
  readonly ready: Promise<void>;

  readonly #ready = createDeferred<undefined>();
  #mapReady = createDeferred<'live' | 'still'>();
  #session: StorySession | null = null;
  #page: PageView | null = null;
  #stop: (() => void) | null = null;
  #gaveUp = false;

  constructor() {
    super();
    this.step = null;
    this.mode = null;
    this.theme = null;
    this.data = null;
    this.loadMap = async () => (await import('../map/open-map.ts')).openMap;
    this.ready = this.#ready.promise;
  }

  /** Resolves, always, when it is known whether the map is live or the stills stay; anew when added to a page again. */
  get mapReady(): Promise<'live' | 'still'> {
    return this.#mapReady.promise;
  }

  /** The present state, `null` before the element is connected to a story. */
  get state(): StoryState | null {
    return this.#session?.store.get() ?? null;
  }

  /** The picture shown last, `null` before the element is connected to a story. */
  get scene(): Scene | null {
    return this.#session?.picture.scene ?? null;
  }

  /** Ids and titles of all steps. */
  get steps(): readonly { readonly id: string; readonly title: string }[] {
    return this.data?.story.steps.map(({ id, title }) => ({ id, title })) ?? [];
  }

  /** What the live map really shows, `null` without one. */
  camera(): Camera | null {
    return this.#session?.live.view?.camera() ?? null;
  }

  /** Goes to the next step, or to the next stop when presenting. */
  next(): void {
    this.#session?.move(1, 'api');
  }

  /** Goes to the step before, or to the stop before when presenting. */
  previous(): void {
    this.#session?.move(-1, 'api');
  }

  /** Goes to a step, by its id, and to a stop inside it, counted from 1. An id that does not exist does nothing. */
  goTo(id: string, stop = 1): void {
    const step = this.steps.findIndex((candidate) => candidate.id === id);
    if (step >= 0) this.#session?.go(step, stop, 'api');
  }

  /** Gives the map into the reader's hand. */
  explore(): void {
    this.#session?.explore();
  }

  /** Takes the map back to where the story was left. */
  resume(): void {
    this.#session?.resume();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session ??= this.#openSession();
    const session = this.#session;
    if (session === null) return;
    if (this.#gaveUp && !session.saveData && this.mode !== 'still') this.#mapReady = createDeferred();
    this.#gaveUp = false;
    const stops = [session.start(), startReaderInput(this, session), startPresentSwitch(this, session)];
    this.#stop = () => {
      for (const stop of stops) stop();
    };
    this.step = this.#idOf(session.store.get());
    this.#page?.showPlace(session.store.get(), session.search);
    this.#ready.resolve(undefined);
    this.dispatchEvent(new StoryReadyEvent(session.story.steps.length));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = null;
    const session = this.#session;
    setTimeout(() => {
      if (this.isConnected || session === null) return;
      session.live.remove();
      session.store.send({ type: 'map', status: 'idle' });
      this.#page?.showMap(session.store.get());
      this.#mapReady.resolve('still');
      this.#gaveUp = true;
    }, KEEP_MAP_MS);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const session = this.#session;
    if (session === null) return;
    const state = session.store.get();
    if (changed.has('step') && this.step !== this.#idOf(state)) {
      if (this.step === null) session.go(-1, 1, 'api');
      else this.goTo(this.step);
      this.step = this.#idOf(session.store.get());
    }
    if (changed.has('mode') && isMode(this.mode)) session.store.send({ type: 'moded', mode: this.mode });
    if (changed.has('theme')) session.chooseTheme(toThemeChoice(this.theme));
  }

  #openSession(): StorySession | null {
    this.data ??= readPageData(this);
    const { data } = this;
    const parts = data === null ? null : findPageParts(this, data.story);
    if (data === null || parts === null) {
      // The page stays what it is, a complete article.
      this.#ready.resolve(undefined);
      this.#mapReady.resolve('still');
      this.dispatchEvent(new StoryErrorEvent('no-story', 'No whole #story-data.'));
      return null;
    }
    this.#page = new PageView(this, parts, data);
    const session = new StorySession({
      root: this,
      parts,
      data,
      mode: isMode(this.mode) ? this.mode : 'scroll',
      theme: toThemeChoice(this.theme),
      step: this.step,
      container: parts.stage instanceof StoryStage ? parts.stage.container : null,
      loadMap: () => this.loadMap(),
      onIntent: () => {
        import('./furniture.ts').then(
          ({ furnish }) => {
            furnish(this, parts.controls, session);
          },
          (error: unknown) => {
            this.dispatchEvent(new StoryErrorEvent('furniture-failed', String(error)));
          },
        );
      },
      onTheme: (choice) => {
        this.theme = fromThemeChoice(choice);
        this.#page?.showPlace(session.store.get(), session.search);
      },
      onChange: (next, before) => {
        this.#onChange(next, before);
      },
      onError: (code, message) => {
        this.dispatchEvent(new StoryErrorEvent(code, message));
      },
    });
    this.theme = fromThemeChoice(session.themeChoice());
    if (session.saveData || this.mode === 'still') this.#mapReady.resolve('still');
    return session;
  }

  #onChange(next: StoryState, before: StoryState): void {
    const session = this.#session;
    if (session === null) return;
    if (next.step !== before.step || next.stop !== before.stop) {
      this.step = this.#idOf(next);
      this.#page?.showPlace(next, session.search);
      this.dispatchEvent(new StoryStepEvent(stepDetail(session.story, next)));
    } else if (next.motion !== before.motion) this.#page?.showPlace(next, session.search);
    if (next.map !== before.map) {
      this.#page?.showMap(next);
      if (next.map === 'live' || next.map === 'still') this.#mapReady.resolve(next.map);
      this.dispatchEvent(new StoryMapStatusEvent(next.map));
    }
    this.#page?.say(next, before);
  }

  #idOf = ({ step }: StoryState): string | null => this.data?.story.steps[step]?.id ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'story-map': StoryMap;
  }
}
