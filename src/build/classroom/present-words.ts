/** How a teacher presents the story: the keys a lesson needs most, taken from the table that the keys come from. */
import { COMMANDS, type PresentCommand } from '../../core/present/commands.ts';
import { html, type Html } from '../pages/html.ts';
import type { ClassroomContext } from './classroom-context.ts';

const KEYS = ['presenter', 'labels', 'mapTools', 'help'] as const satisfies readonly PresentCommand[];

export const PRESENT_QUERY = '?present';

export function presentKeys({ words }: ClassroomContext): Html {
  const keyOf = (id: PresentCommand): string =>
    COMMANDS.find((command) => command.id === id)?.keys[0]?.key.toUpperCase() ?? '';
  return html`<ul>
    ${KEYS.map((id) => {
      const [before = '', after = ''] = words.teach.presentKeys[id].split('{key}');
      return html`<li data-present-key="${id}">${before}<kbd>${keyOf(id)}</kbd>${after}</li>`;
    })}
  </ul>`;
}
