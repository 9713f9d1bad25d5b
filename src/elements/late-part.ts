/** A part that is fetched when it is wanted: without it the story is read on, and the host's page is told. */
import { StoryErrorEvent } from './events.ts';

/**
 * @param root the story, at which `story-error` with the code `part-failed` is heard when the part cannot be had
 * @param use what to do with the part once it is there · @param otherwise what to do without it
 */
export function withPart<Part>(
  root: EventTarget,
  part: Promise<Part>,
  use: (part: Part) => void,
  otherwise?: () => void,
): void {
  part.then(use, (error: unknown) => {
    root.dispatchEvent(new StoryErrorEvent('part-failed', String(error)));
    otherwise?.();
  });
}
