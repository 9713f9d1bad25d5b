/** The presenter window's buttons: what the class sees, and how large the notes are. */
import { html, nothing, type TemplateResult } from 'lit';
import { COMMANDS, type PresentCommand } from '../core/present/commands.ts';
import { needsMap } from '../core/present/needs-map.ts';
import { commandPressed } from '../core/present/pressed.ts';
import type { Snapshot } from '../core/present/protocol.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';

export interface ConsoleActs {
  readonly run: (command: PresentCommand) => void;
  readonly resize: (by: 1 | -1) => void;
}

/** @param state `null` while no class is there: then one goes on alone, and nothing else can be asked for */
export function consoleControls(
  { commands, presenter }: PresentMessages,
  state: Snapshot | null,
  { run, resize }: ConsoleActs,
): TemplateResult {
  return html`<div class="console-bar">
    <div class="console-controls" role="group" aria-label=${presenter.controls}>
      ${COMMANDS.filter((command) => 'remote' in command).map(
        ({ id }) =>
          html`<button
            type="button"
            class="present-button"
            data-command=${id}
            aria-disabled=${isOff(id, state) ? 'true' : 'false'}
            aria-pressed=${(state === null ? undefined : commandPressed(state, id)) ?? nothing}
            @click=${() => {
              run(id);
            }}
          >
            ${commands[id]}
          </button>`,
      )}
    </div>
    <div class="console-size" role="group" aria-label=${presenter.notesSize}>
      ${sizeButton('A−', presenter.smaller, () => {
        resize(-1);
      })}
      ${sizeButton('A+', presenter.larger, () => {
        resize(1);
      })}
    </div>
  </div>`;
}

const isOff = (id: PresentCommand, state: Snapshot | null): boolean =>
  state === null ? id !== 'next' && id !== 'previous' : state.still && needsMap(id);

const sizeButton = (sign: string, name: string, resize: () => void): TemplateResult =>
  html`<button type="button" class="present-button" aria-label=${`${sign} ${name}`} @click=${resize}>
    ${sign}
  </button>`;
