/** The button of a command: its name, its key, and whether it is on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Command, PresentCommand } from '../core/present/commands.ts';
import { needsMap } from '../core/present/needs-map.ts';
import { commandPressed, pressedWord, type Pressed } from '../core/present/pressed.ts';
import { clockFace } from './clock-face.ts';
import { keyName } from './key-names.ts';
import type { ShowSession } from './show-session.ts';

export function commandButton(
  session: ShowSession,
  { id, keys, first }: Command & { readonly id: PresentCommand },
): TemplateResult {
  const { words } = session;
  const on = pressed(session, id);
  const [key] = keys.filter((own) => own.key.length === 1);
  return html`<button
    type="button"
    class="present-button"
    data-command=${id}
    ?data-first-row=${first === true}
    aria-pressed=${on ?? nothing}
    aria-disabled=${session.snapshot.still && needsMap(id) ? 'true' : nothing}
    @click=${() => {
      session.run(id);
    }}
  >
    <span>${words.commands[id]}</span>
    ${id === 'timer' ? html`<span aria-hidden="true">${clockFace()}</span>` : nothing}
    ${key === undefined ? nothing : html`<kbd aria-hidden="true">${keyName(key, words)}</kbd>`}
  </button>`;
}

/** What only this window has in hand, and else what both windows show. */
function pressed({ show, tools, snapshot, events }: ShowSession, id: PresentCommand): Pressed {
  const own: Partial<Record<PresentCommand, boolean>> = {
    pen: tools.pen,
    pointer: tools.pointer,
    drawer: tools.drawer,
    letters: show.letters,
    mapTools: events.mapTools.open,
  };
  return pressedWord(own[id]) ?? commandPressed(snapshot, id);
}
