/** Keys as the help writes them: on paper, in the reader's language. */
import type { CommandKey } from '../core/present/commands.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';

export function keyName({ key, shift }: CommandKey, { keys, shift: shiftName }: PresentMessages): string {
  const name = keys[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return shift === true ? `${shiftName} + ${name}` : name;
}
