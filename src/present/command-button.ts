/** The button of a command: its name, its key, and whether it is on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Command, PresentCommand } from '../core/present/commands.ts';
import { keyName } from './key-names.ts';
import type { ShowSession } from './show-session.ts';

export function commandButton(
  session: ShowSession,
  { id, keys }: Command & { readonly id: PresentCommand },
): TemplateResult {
  const { words } = session;
  const on = pressed(session, id);
  const [key] = keys.filter((own) => own.key.length === 1);
  return html`<button
    type="button"
    class="present-button"
    data-command=${id}
    aria-pressed=${on ?? nothing}
    @click=${() => {
      session.run(id);
    }}
  >
    <span>${words.commands[id]}</span>
    ${key === undefined ? nothing : html`<kbd aria-hidden="true">${keyName(key, words)}</kbd>`}
  </button>`;
}

/** `undefined` for commands that are done, not switched. */
function pressed({ show, tools, host }: ShowSession, id: PresentCommand): 'true' | 'false' | undefined {
  const { lead, labels } = host.store.get();
  const states: Partial<Record<PresentCommand, boolean>> = {
    black: show.screen === 'black',
    white: show.screen === 'white',
    freeze: show.frozen,
    explore: lead === 'reader',
    labels,
    pen: tools.pen,
    pointer: tools.pointer,
    drawer: tools.drawer,
    plain: tools.plain,
    letters: show.letters,
    timer: show.clock.startedAt !== null,
  };
  const on = states[id];
  return on === undefined ? undefined : on ? 'true' : 'false';
}
