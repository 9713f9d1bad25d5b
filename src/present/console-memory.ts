/** What the teacher has set in the presenter window, kept over a reload in the history entry and nowhere else. */

export interface ConsoleSettings {
  /** Id of the lesson's plan; `null` spreads the time over all stops. */
  readonly plan: string | null;
  /** Length of the lesson. */
  readonly minutes: number;
  /** Of the notes, in percent. */
  readonly size: number;
}

export function readSettings({ history }: Window, otherwise: ConsoleSettings): ConsoleSettings {
  const state = history.state as { readonly console?: Partial<ConsoleSettings> } | null;
  return { ...otherwise, ...state?.console };
}

export function keepSettings({ history }: Window, settings: ConsoleSettings): void {
  const state = history.state as object | null;
  history.replaceState({ ...state, console: settings }, '');
}
