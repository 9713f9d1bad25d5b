/** What the frame uses of `<story-map>`: its public interface, so that the element itself need not be imported. */
import type { StoryState } from '../core/state/state.ts';

export interface StoryHandle extends HTMLElement {
  step: string | null;
  theme: string | null;
  mode: string | null;
  readonly ready: Promise<void>;
  readonly state: StoryState | null;
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  goTo(id: string, stop?: number): void;
  explore(): void;
  resume(): void;
}
