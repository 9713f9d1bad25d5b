/** The numbers of the steps that show a thing, each a way to its step. */
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';

export function stepLinks(
  { story, messages }: PageContext,
  shows: (index: number, step: string) => boolean,
): Html {
  const links = story.steps.flatMap((step, index) =>
    shows(index, step.id)
      ? [html`<a href="#${step.id}" aria-label="${index + 1}: ${step.title}">${index + 1}</a> `]
      : [],
  );
  return links.length === 0 ? html`${messages.end.noPlaces}` : html`${links}`;
}
