/** Follows the reader's position with the picture: smoothed while they scroll, at once when they jump, asleep at rest. */
import { damp, type Damped } from '../core/camera/damp.ts';
import type { Viewport } from '../core/camera/geo.ts';
import type { Store } from '../core/state/store.ts';
import { createSceneAt, type SceneMaker } from '../core/story/scene-at.ts';
import type { Scene } from '../core/story/scene.ts';
import type { Story } from '../core/story/story.ts';
import { createFrames } from '../dom/frames.ts';

/** Time constant of the spring: long enough to hide a wheel's notches, short enough to feel attached. */
const TAU_SECONDS = 0.09;
/** Beyond this many stops there is no flight: nobody wants to be flown over half the story. */
const JUMP_STOPS = 1.5;

export class Picture {
  readonly #store: Store;
  readonly #story: Story;
  readonly #onScene: (scene: Scene) => void;
  #make: SceneMaker;
  #shown: Damped;
  #scene: Scene;
  #jump = false;

  constructor(story: Story, store: Store, viewport: Viewport, onScene: (scene: Scene) => void) {
    this.#story = story;
    this.#store = store;
    this.#onScene = onScene;
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
    this.#make = createSceneAt(this.#story, viewport);
    this.#show();
  }

  start(view: Window): () => void {
    const frames = createFrames(view, (seconds) => this.#frame(seconds));
    const stopListening = this.#store.subscribe((next, before) => {
      const moved = next.step !== before.step || next.stop !== before.stop;
      if (moved && next.by !== 'scroll') this.#jump = true;
      frames.wake();
    });
    frames.wake();
    return () => {
      stopListening();
      frames.stop();
    };
  }

  #frame(seconds: number): boolean {
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
