/** One story on one page: owns the store and everything that feeds it, and starts and stops them together. */
import type { MapStatus, Motion, StoryInput, StoryState } from '../core/state/state.ts';
import { initialState } from '../core/state/state.ts';
import { stopIndex } from '../core/state/stop-index.ts';
import { createStore, type Store } from '../core/state/store.ts';
import type { Story } from '../core/story/story.ts';
import { createMotion, type MotionSource } from '../dom/motion.ts';
import { parseQuery, withMotion, withTheme } from '../dom/query.ts';
import { restoresScroll } from '../dom/restored.ts';
import { createScrollSource, type ScrollSource } from '../dom/scroll-source.ts';
import { createTheme, type ThemeChoice, type ThemeSource } from '../dom/theme.ts';
import { createViewportSource, type ViewportSource } from '../dom/viewport-source.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import type { Nudge } from '../map/ports.ts';
import { LiveMap, type FailureCode } from './live-map.ts';
import { Look } from './look.ts';
import { focusHeading, textOf } from './page-parts.ts';
import { Picture } from './picture.ts';
import { createProgress } from './progress.ts';
import type { SessionOptions } from './session-options.ts';
import type { StoryHost } from './story-host.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';

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
  readonly #around: Surroundings;
  readonly #viewport: ViewportSource;
  readonly #motion: MotionSource;
  readonly #theme: ThemeSource;
  #choice: ThemeChoice;
  #opened = false;
  #exploreWhenLive = false;

  constructor(options: SessionOptions) {
    const { root, parts, data } = options;
    this.#options = options;
    this.#view = root.ownerDocument.defaultView ?? window;
    this.story = data.story;
    this.messages = data.messages;
    this.#around = surroundingsOf(root, this.#view, this.story.steps);
    const query = parseQuery(this.search);
    this.#choice = query.theme ?? options.theme;
    this.#theme = createTheme(root, this.#choice);
    this.#motion = createMotion(this.#view, query.motion);
    this.saveData = this.#around.intent.saveData;
    this.#scroll = createScrollSource(this.#view, parts.texts);
    this.#viewport = createViewportSource(options.container ?? root);

    const wanted = this.story.steps.findIndex(({ id }) => id === options.step);
    const place = this.#around.address.read() ?? { step: wanted, stop: 1 };
    this.store = createStore(
      this.story,
      initialState(this.story, {
        ...place,
        mode: options.mode,
        theme: this.#theme.current(),
        motion: this.#motion.current(),
        labels: query.labels,
      }),
    );
    if (place.step < 0) this.store.send({ type: 'scrolled', position: this.#scroll.position() });
    this.live = new LiveMap(options.loadMap, {
      onStatus: (status: MapStatus, reason?: FailureCode) => {
        this.store.send({ type: 'map', status, reason });
      },
      onError: options.onError,
      onTaken: () => {
        this.store.send({ type: 'explored' });
      },
      onMoved: () => {
        this.look.changed();
      },
    });
    const viewport = this.#viewport.current();
    const showProgress = createProgress(parts.progress, this.story.stops.length);
    this.picture = new Picture(this.story, this.store, viewport, (scene) => {
      this.live.view?.show(scene);
      showProgress(scene.position);
      this.look.changed();
    });
    this.look = new Look(
      {
        camera: () =>
          (this.store.get().lead === 'reader' ? this.live.view?.camera() : null) ?? this.picture.scene.camera,
        featureAt: (point) => this.live.view?.featureAt(point) ?? null,
      },
      viewport,
    );
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
      this.#around.address.start(({ step, stop }) => {
        this.go(step, stop, 'link');
      }),
      this.#viewport.start((viewport) => {
        this.live.view?.resize();
        this.look.resize(viewport);
        this.picture.resize(viewport);
      }),
      this.picture.start(this.#view),
      this.#around.intent.start(() => {
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
    const { mode } = this.store.get();
    if (container === null || mode === 'still') return;
    void this.live.request({
      container,
      story: this.story,
      assets: data.assets,
      motion: () => this.store.get().motion,
      scene: () => this.picture.scene,
    });
  }

  themeChoice = (): ThemeChoice => this.#choice;
  chooseTheme = (choice: ThemeChoice): void => {
    if (choice === this.#choice) return;
    this.#choice = choice;
    this.#around.ask(withTheme(this.search, choice));
    this.#theme.choose(choice);
    this.#options.onTheme(choice);
  };

  chooseMotion = (motion: Motion): void => {
    this.#around.ask(withMotion(this.search, motion));
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

  /** Of the address; a link to the other language must keep it. */
  get search(): string {
    return this.#around.search();
  }

  get page(): string {
    return this.#around.page();
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
    if (next.step !== before.step && next.mode !== 'present') this.#around.address.write(next.step);
    if (next.lead !== before.lead || next.map !== before.map) {
      this.live.view?.setInteractive(next.lead === 'reader');
    }
    this.#options.onChange(next, before);
    if (next.map === 'live' && before.map !== 'live' && this.#exploreWhenLive) {
      this.#exploreWhenLive = false;
      this.store.send({ type: 'explored' });
    }
  }
}
