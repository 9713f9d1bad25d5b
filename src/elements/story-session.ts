/** One story on one page: owns the store and everything that feeds it, and starts and stops them together. */
import type { Viewport } from '../core/camera/geo.ts';
import type { Motion, StoryInput, StoryState } from '../core/state/state.ts';
import { stopIndex } from '../core/state/stop-index.ts';
import { createStore, type Store } from '../core/state/store.ts';
import type { Story } from '../core/story/story.ts';
import { createAddress, replaceAddress, type Address } from '../dom/address.ts';
import { createIntent, type Intent } from '../dom/intent.ts';
import { createMotion, type MotionSource } from '../dom/motion.ts';
import { layoutOf } from '../dom/page-layout.ts';
import { parseQuery, withMotion, withTheme } from '../dom/query.ts';
import { restoresScroll } from '../dom/restored.ts';
import { createScrollSource, type ScrollSource } from '../dom/scroll-source.ts';
import { presentLayout } from '../core/camera/free-area.ts';
import { createTheme, type ThemeChoice, type ThemeSource } from '../dom/theme.ts';
import { createViewportSource, type ViewportSource } from '../dom/viewport-source.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import type { Nudge } from '../map/ports.ts';
import { firstState, stepPlace } from './first-state.ts';
import { LiveMap } from './live-map.ts';
import { Look } from './look.ts';
import { lookSource } from './look-source.ts';
import { mapEvents } from './map-events.ts';
import { focusHeading, textOf } from './page-parts.ts';
import { Picture } from './picture.ts';
import { createProgress } from './progress.ts';
import type { SessionOptions } from './session-options.ts';
import type { StoryHost } from './story-host.ts';

type Mover = Extract<StoryInput, { type: 'went' }>['by'];

export class StorySession implements StoryHost {
  readonly story: Story;
  readonly messages: LiveMessages;
  readonly store: Store;
  readonly picture: Picture;
  readonly live: LiveMap;
  readonly look: Look;
  /** When `true`, nothing but an explicit request loads the map. */
  readonly saveData: boolean;
  readonly #options: SessionOptions;
  readonly #view: Window;
  readonly #scroll: ScrollSource;
  readonly #address: Address;
  readonly #viewport: ViewportSource;
  readonly #motion: MotionSource;
  readonly #theme: ThemeSource;
  readonly #intent: Intent;
  #choice: ThemeChoice;
  #opened = false;
  #exploreWhenLive = false;

  constructor(options: SessionOptions) {
    const { root, parts, data } = options;
    this.#options = options;
    this.#view = root.ownerDocument.defaultView ?? window;
    this.story = data.story;
    this.messages = data.messages;
    const query = parseQuery(this.#view.location.search);
    this.#choice = query.theme ?? options.theme;
    this.#theme = createTheme(root, this.#choice);
    this.#motion = createMotion(this.#view, query.motion);
    this.#intent = createIntent(this.#view, root);
    this.saveData = this.#intent.saveData;
    this.#address = createAddress(this.#view, this.story.steps);
    this.#scroll = createScrollSource(this.#view, parts.texts);
    this.#viewport = createViewportSource(options.container ?? root, (width, height) =>
      (this.store.get().mode === 'present' ? presentLayout : layoutOf)(width, height),
    );

    const place = this.#address.read() ?? stepPlace(this.story, options.step);
    this.store = createStore(
      this.story,
      firstState(this.story, place, query, { mode: options.mode, theme: this.#theme, motion: this.#motion }),
    );
    if (place.step < 0) this.store.send({ type: 'scrolled', position: this.#scroll.position() });
    const events = mapEvents(this.store, options.onError, () => this.look);
    this.live = new LiveMap(options.loadMap, events);
    const viewport = this.#viewport.current();
    const showProgress = createProgress(parts.progress, this.story.stops.length);
    this.picture = new Picture(this.story, this.store, viewport, (scene) => {
      this.live.view?.show(scene);
      showProgress(scene.position);
      this.look.changed();
    });
    this.look = new Look(lookSource(this), viewport);
  }

  /** Starts every source; on the first start the page goes where the address says. */
  start(): () => void {
    const { store } = this;
    const stops = [
      store.subscribe((next, before) => {
        this.#react(next, before);
      }),
      this.#theme.start((theme) => {
        store.send({ type: 'themed', theme });
      }),
      this.#motion.start((motion) => {
        store.send({ type: 'motioned', motion });
      }),
      this.#address.start(({ step, stop }) => {
        this.go(step, stop, 'link');
      }),
      this.#viewport.start((viewport) => {
        this.#resize(viewport);
      }),
      this.picture.start(this.#view),
      this.#intent.start(() => {
        this.#options.onIntent();
        if (!this.saveData) this.requestMap();
      }),
    ];
    // The device may have changed its mind while the element was not on the page.
    store.send({ type: 'motioned', motion: this.#motion.current() });
    if (!this.#opened) this.#open();
    stops.push(
      this.#scroll.start((position) => {
        store.send({ type: 'scrolled', position });
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Takes the reader to a stop at once; nothing happens when there is no such stop. */
  go(step: number, stop: number, by: Mover): void {
    const index = stopIndex(this.story, step, stop);
    if (index === null) return;
    const { mode } = this.store.get();
    if (mode === 'scroll' || mode === 'still') this.#scroll.scrollToStop(index);
    this.store.send({ type: 'went', step, stop, by });
    const text = textOf(this.#options.parts, this.story, step);
    // Whoever asks for a step wants to read it: Tab and a screen reader go on from its heading.
    if ((by === 'link' || by === 'key' || by === 'button') && text !== undefined) focusHeading(text);
  }

  /** Present mode goes stop by stop, reading goes step by step. */
  move(direction: 1 | -1, by: Mover): void {
    const { step, stop, mode } = this.store.get();
    if (mode === 'present') {
      const target = this.story.stops[(stopIndex(this.story, step, stop) ?? 0) + direction];
      if (target !== undefined) this.go(target.step, target.number, by);
    } else this.go(step + direction, 1, by);
  }

  requestMap(): void {
    const { container, data } = this.#options;
    if (container === null || this.store.get().mode === 'still') return;
    void this.live.request({
      container,
      story: this.story,
      assets: data.assets,
      motion: () => this.store.get().motion,
      scene: () => this.picture.scene,
      look: this.look,
    });
  }

  themeChoice = (): ThemeChoice => this.#choice;
  chooseTheme = (choice: ThemeChoice): void => {
    if (choice === this.#choice) return;
    this.#choice = choice;
    this.#ask(withTheme(this.search, choice));
    this.#theme.choose(choice);
    this.#options.onTheme(choice);
  };

  chooseMotion = (motion: Motion): void => {
    this.#ask(withMotion(this.search, motion));
    this.#motion.choose(motion);
  };

  next = (): void => {
    this.move(1, 'button');
  };
  previous = (): void => {
    this.move(-1, 'button');
  };

  explore = (): void => {
    this.#exploreWhenLive = this.store.get().map !== 'live';
    this.requestMap();
    this.store.send({ type: 'explored' });
  };
  resume = (): void => {
    this.#exploreWhenLive = false;
    this.store.send({ type: 'resumed' });
  };

  nudge = (by: Nudge): void => {
    this.live.view?.nudge(by);
  };
  say = (sentence: string): void => {
    this.#options.parts.status?.replaceChildren(sentence);
  };

  leave = (): void => {
    this.store.send({ type: 'moded', mode: 'scroll' });
  };

  /** Of the address; a link to the other language must keep it. */
  get search(): string {
    return this.#view.location.search;
  }

  #ask(search: string): void {
    replaceAddress(this.#view, `${this.#view.location.pathname}${search}${this.#view.location.hash}`);
  }

  #open(): void {
    this.#opened = true;
    const { step, stop } = this.store.get();
    // After a reload or Back the browser puts the page where it was, to the pixel.
    if (step >= 0 && !restoresScroll(this.#view)) {
      const index = stopIndex(this.story, step, stop);
      if (index !== null) this.#scroll.scrollToStop(index);
    }
  }

  #react(next: StoryState, before: StoryState): void {
    // Who has gone on while the map was on its way does not want it in hand there.
    if (next.step !== before.step || next.stop !== before.stop) this.#exploreWhenLive = false;
    if (next.step !== before.step && next.mode !== 'present') this.#address.write(next.step);
    if (next.lead !== before.lead || next.map !== before.map) {
      this.live.view?.setInteractive(next.lead === 'reader');
    }
    if (next.mode !== before.mode) this.#remode(next);
    this.#options.onChange(next, before);
    if (next.map === 'live' && before.map !== 'live' && this.#exploreWhenLive) {
      this.#exploreWhenLive = false;
      this.store.send({ type: 'explored' });
    }
  }

  /** Another mode covers another part of the map, and reading goes on where presenting ended. */
  #remode({ mode, step, stop }: StoryState): void {
    this.#options.root.setAttribute('mode', mode);
    this.#resize(this.#viewport.current());
    const index = mode === 'scroll' ? stopIndex(this.story, step, stop) : null;
    if (index !== null) this.#scroll.scrollToStop(index);
  }

  #resize(viewport: Viewport): void {
    this.live.view?.resize();
    this.look.resize(viewport);
    this.picture.resize(viewport);
  }
}
