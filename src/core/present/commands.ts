/** The one table of what can be done while presenting: keys, help, buttons and tests are all made from it. */

export type PresentCommand = (typeof COMMANDS)[number]['id'];

export type CommandGroup = 'move' | 'screen' | 'map' | 'draw' | 'words' | 'windows';

/** A key as `KeyboardEvent.key` names it, letters in lower case. */
export interface CommandKey {
  readonly key: string;
  /** Absent: with or without Shift, for signs whose place differs from keyboard to keyboard. */
  readonly shift?: boolean;
}

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly keys: readonly CommandKey[];
  /** Always in the toolbar; the others stand behind its last button. */
  readonly first?: true;
  /** Offered by the presenter window as well. */
  readonly remote?: true;
}

const plain = (key: string): CommandKey => ({ key, shift: false });
const shifted = (key: string): CommandKey => ({ key, shift: true });
const any = (key: string): CommandKey => ({ key });

/** In the order of the help. Clickers send PageDown, PageUp, `.`, `b`, F5 and Escape. */
export const COMMANDS = [
  row('previous', 'move', [any('PageUp'), plain('ArrowLeft'), shifted(' '), plain('p')], {
    first: true,
    remote: true,
  }),
  row('next', 'move', [any('PageDown'), plain('ArrowRight'), plain(' '), plain('n')], {
    first: true,
    remote: true,
  }),
  row('previousStep', 'move', [plain('ArrowUp')]),
  row('nextStep', 'move', [plain('ArrowDown')]),
  row('first', 'move', [plain('Home')]),
  row('last', 'move', [plain('End')]),
  row('goTo', 'move', [plain('g')]),
  row('overview', 'move', [plain('o')], { first: true }),
  row('black', 'screen', [plain('b'), any('.')], { first: true, remote: true }),
  row('white', 'screen', [plain('w'), any(',')], { remote: true }),
  row('freeze', 'screen', [plain('k')], { first: true, remote: true }),
  row('fullScreen', 'screen', [plain('f'), plain('F5')]),
  row('explore', 'map', [plain('m')], { first: true }),
  row('return', 'map', [any('0')]),
  row('mapTools', 'map', [plain('e')]),
  row('labels', 'map', [plain('l')], { first: true, remote: true }),
  row('theme', 'map', [plain('c')], { remote: true }),
  row('motion', 'map', [plain('v')], { remote: true }),
  row('pen', 'draw', [plain('d')], { first: true }),
  row('undo', 'draw', [plain('z')]),
  row('clear', 'draw', [shifted('d')]),
  row('pointer', 'draw', [plain('x')]),
  row('captionLarger', 'words', [shifted('+'), shifted('*')]),
  row('captionSmaller', 'words', [shifted('-'), shifted('_')]),
  row('plain', 'words', [plain('y')], { remote: true }),
  row('language', 'words', [plain('i')], { remote: true }),
  row('code', 'words', [plain('q')], { remote: true }),
  row('presenter', 'windows', [plain('s')], { first: true }),
  row('drawer', 'windows', [shifted('s')]),
  row('timer', 'windows', [plain('t')], { remote: true }),
  row('timerReset', 'windows', [shifted('t')], { remote: true }),
  row('letters', 'windows', []),
  row('help', 'windows', [any('?'), plain('F1')]),
  row('leave', 'windows', [plain('Escape')]),
] as const;

/** The part of a keyboard event that a command depends on. */
export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The command of a key, or `null`.
 * @param letters `false` once the teacher has switched single signs off (WCAG 2.1.4): named keys still work
 */
export function commandFor(pressed: Pressed, letters = true): PresentCommand | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (!letters && key.length === 1 && key !== ' ') return null;
  const found = COMMANDS.find(({ keys }) =>
    keys.some((own) => own.key === key && (own.shift ?? pressed.shiftKey) === pressed.shiftKey),
  );
  return found?.id ?? null;
}

/** Whether the presenter window may ask for it. */
export const isRemote = (value: unknown): value is PresentCommand =>
  COMMANDS.some((command: Command) => command.id === value && command.remote === true);

function row<Id extends string>(
  id: Id,
  group: CommandGroup,
  keys: readonly CommandKey[],
  rest: { readonly first?: true; readonly remote?: true } = {},
): Command & { readonly id: Id } {
  return { id, group, keys, ...rest };
}
