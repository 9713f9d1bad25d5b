/** The page's one polite status line: where keys, buttons and links brought the reader, and why a map is missing. */
import type { StoryState } from '../core/state/state.ts';
import type { Story } from '../core/story/story.ts';
import { fill } from '../i18n/fill.ts';
import type { LiveMessages } from '../i18n/messages.ts';

/** `null` when there is nothing to say: who scrolls sees for themselves and must not be talked over. */
export function statusFor(
  story: Story,
  messages: LiveMessages,
  next: StoryState,
  before: StoryState,
  openingTitle: () => string,
): string | null {
  const { unavailable, restored } = messages.map;
  const reasons: Readonly<Record<string, string>> = unavailable;
  if (next.map !== before.map) {
    if (next.map === 'still') return reasons[next.mapReason ?? ''] ?? unavailable.unknown;
    if (next.map === 'live' && before.map === 'still') return restored;
  }
  if (next.lead !== before.lead)
    return next.lead === 'reader' ? messages.controls.exploring : messages.map.returned;
  if ((next.step === before.step && next.stop === before.stop) || next.by === 'scroll') return null;
  const step = story.steps[next.step];
  if (step === undefined) return fill(messages.status.opening, { title: openingTitle() });
  return fill(messages.status.step, { n: next.step + 1, total: story.steps.length, title: step.title });
}
