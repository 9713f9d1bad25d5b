/** What the presenter window is told of the class's window. */
import type { Snapshot } from '../core/present/protocol.ts';
import type { ShowSession } from './show-session.ts';

/** @param fault what is to be told in the presenter window */
export function snapshotOf({ host, show, events }: ShowSession, fault: Snapshot['fault']): Snapshot {
  const { lead, labels, theme, motion, map } = host.store.get();
  const { place, shown, frozen, screen, clock, letters } = show;
  return {
    place,
    shown,
    frozen,
    screen,
    clock,
    letters,
    labels,
    theme,
    motionless: motion === 'still',
    still: map === 'still',
    exploring: lead === 'reader',
    plain: events.isPlain(),
    lang: host.story.locale,
    fault,
  };
}
