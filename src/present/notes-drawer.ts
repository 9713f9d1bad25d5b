/** The teacher's notes on the same screen, for who has only one: fetched from the presenter page when first opened. */
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { until } from 'lit/directives/until.js';
import { clockFace } from './clock-face.ts';
import { loadNotes } from './load-notes.ts';
import type { ShowSession } from './show-session.ts';

export function notesDrawer(session: ShowSession, root: HTMLElement): TemplateResult {
  const { story } = session.host;
  const id = story.steps[session.step]?.id ?? 'opening';
  return html`<aside class="present-notes" aria-label=${session.words.commands.drawer} tabindex="0">
    <p class="present-clock">${session.words.presenter.elapsed}: ${clockFace()}</p>
    ${guard([session.notes, id], () =>
      until(
        loadNotes(root.ownerDocument, session.notes, id).then(
          (found) => found ?? session.words.presenter.nothing,
        ),
        '',
      ),
    )}
  </aside>`;
}
