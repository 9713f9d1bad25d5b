/** Which commands are on: what their buttons show in both windows. */
import type { PresentCommand } from './commands.ts';
import type { Snapshot } from './protocol.ts';

export type Pressed = 'true' | 'false' | undefined;

/** `undefined` for commands that are done, not switched. */
export function commandPressed(
  { screen, frozen, exploring, labels, motionless, plain, clock }: Snapshot,
  id: PresentCommand,
): Pressed {
  const states: Partial<Record<PresentCommand, boolean>> = {
    black: screen === 'black',
    white: screen === 'white',
    freeze: frozen,
    explore: exploring,
    labels,
    motion: motionless,
    plain,
    timer: clock.startedAt !== null,
  };
  return pressedWord(states[id]);
}

export const pressedWord = (on: boolean | undefined): Pressed =>
  on === undefined ? undefined : on ? 'true' : 'false';
