/** Stands before the words it warns of, with a way round them that keeps the story whole. */
import type { Section } from '../../core/story/loaded-story.ts';
import type { Step } from '../../core/story/story.ts';
import { fill } from '../../core/words/fill.ts';
import { html, type Html } from './html.ts';
import { inlineHtml } from './inline.ts';
import type { PageContext } from './page-context.ts';

/** Id of what follows the last step. */
export const END_ID = 'end';

/** @param next the step to go on to; undefined after the last one */
export function contentNote(
  context: PageContext,
  section: Section,
  next: Step | undefined,
): Html | undefined {
  const { note, around } = section;
  if (note === undefined) return undefined;
  const { skip, step, edition } = context.messages;
  const link =
    next === undefined
      ? html`<a href="#${END_ID}">${skip.stepToEnd}</a>`
      : html`<a href="#${next.id}">${fill(skip.step, { title: next.title })}</a>`;
  return html`<div class="content-note">
    <p><strong>${step.contentNote}</strong> ${inlineHtml(context, note, undefined)}</p>
    ${
      around.length > 0 &&
      html`<p><strong>${edition.inShort}</strong> ${inlineHtml(context, around, undefined)}</p>`
    }
    <p>${link}</p>
  </div>`;
}
