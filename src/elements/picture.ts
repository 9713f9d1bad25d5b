/** Follows the reader's position with the picture: smoothed while they scroll, at once when they jump, asleep at rest. */
import { damp, type Damped } from '../core/camera/damp.ts';
import type { Viewport } from '../core/camera/geo.ts';
import type { StoryState } from '../core/state/state.ts';
import type { Store } from '../core/state/store.ts';
import { createSceneAt, type SceneMaker } from '../core/story/scene-at.ts';
import { sceneBetween } from '../core/story/scene-mix.ts';
import type { Scene } from '../core/story/scene.ts';
import type { Story } from '../core/story/story.ts';
import { createFrames, type Frames } from '../dom/frames.ts';

/** Time constant of the spring: long enough to hide a wheel's notches, short enough to feel attached. */
const TAU_SECONDS = 0.09;
/** Beyond this many stops there is no flight: nobody wants to be flown over half the story. */
const JUMP_STOPS = 1.5;
/** How long the way takes that a reader goes by button. */
const GLIDE_SECONDS = 1.1;

/** A way begun by a button; another button takes over from wherever it is. */
interface Glide {
  readonly at: (share: number) => Scene;
  seconds: number;
}

export class Picture {
  readonly #store: Store;
  readonly #story: Story;
  readonly #onScene: (scene: Scene) => void;
  #make: SceneMaker;
  #shown: Damped;
  #scene: Scene;
  #jump = false;
  #glide: Glide | null = null;
  #viewport: Viewport;
  #frames: Frames | null = null;

  constructor(story: Story, store: Store, viewport: Viewport, onScene: (scene: Scene) => void) {
    this.#story = story;
    this.#store = store;
    this.#onScene = onScene;
    this.#viewport = viewport;
    this.#make = createSceneAt(story, viewport);
    this.#shown = { value: store.get().position, velocity: 0 };
    this.#scene = this.#make(this.#shown.value, store.get());
  }

  /** The scene shown last. */
  get scene(): Scene {
    return this.#scene;
  }

  /** The same place on a map of another size, at once: a frame late would be a frame in the wrong place. */
  resize(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#glide = null;
    this.#make = createSceneAt(this.#story, viewport);
    this.#show();
  }

  start(view: Window): () => void {
    const frames = createFrames(view, (seconds) => this.#frame(seconds));
    this.#frames = frames;
    const stopListening = this.#store.subscribe((next, before) => {
      const moved = next.step !== before.step || next.stop !== before.stop;
      if (moved && next.by !== 'scroll') this.#leave(next);
      frames.wake();
    });
    frames.wake();
    return () => {
      stopListening();
      frames.stop();
      this.#frames = null;
    };
  }

  /** Another frame is wanted although nothing changed, e.g. because a new map wants its first scene. */
  wake(): void {
    this.#frames?.wake();
  }

  /** In a stepper the map travels to where the button led; elsewhere the page has jumped, and so does the map. */
  #leave(next: StoryState): void {
    this.#jump = true;
    if (next.mode !== 'stepper' || next.motion === 'still') return;
    const there = this.#make(next.position, next);
    this.#glide = { at: sceneBetween(this.#scene, there, this.#viewport), seconds: 0 };
  }

  #frame(seconds: number): boolean {
    if (this.#glide !== null && this.#store.get().motion !== 'still') {
      this.#glide.seconds += seconds;
      const share = this.#glide.seconds / GLIDE_SECONDS;
      if (share < 1) {
        this.#scene = this.#glide.at(share * share * (3 - 2 * share));
        this.#onScene(this.#scene);
        return true;
      }
    }
    this.#glide = null;
    const { position, motion } = this.#store.get();
    const far = Math.abs(position - this.#shown.value) > JUMP_STOPS;
    this.#shown =
      this.#jump || far || motion === 'still'
        ? { value: position, velocity: 0 }
        : damp(this.#shown, position, TAU_SECONDS, seconds);
    this.#jump = false;
    this.#show();
    return this.#shown.value !== position || this.#shown.velocity !== 0;
  }

  #show(): void {
    this.#scene = this.#make(this.#shown.value, this.#store.get());
    this.#onScene(this.#scene);
  }
}
