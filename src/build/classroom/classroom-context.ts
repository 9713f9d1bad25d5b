/** What every part of a classroom page is made from, and the words of its keyed lists. */
import type { Classroom } from '../../core/classroom/classroom.ts';
import type { QuizItemFile } from '../../core/classroom/schema-classroom.ts';
import type { Phrasing } from '../../core/story/loaded-story.ts';
import type { ClassroomMessages } from '../../i18n/messages-classroom.ts';
import { html, type Html } from '../pages/html.ts';
import { inlineHtml, plainText } from '../pages/inline.ts';
import { pageFolder } from '../pages/page-address.ts';
import type { PageContext } from '../pages/page-context.ts';
import { placeName } from '../pages/place-name.ts';
import { registerText } from '../pages/register-words.ts';
import type { Outline } from './outline.ts';

export interface ClassroomContext extends PageContext {
  readonly classroom: Classroom;
  readonly words: ClassroomMessages;
  readonly outline: Outline;
}

export function phrasing({ classroom, locale }: ClassroomContext, section: string, id: string): Phrasing {
  return classroom.texts.get(locale)?.get(section)?.get(id)?.words ?? [];
}

export const said = (context: ClassroomContext, section: string, id: string): Html =>
  inlineHtml(context, phrasing(context, section, id), undefined);

export const plain = (context: ClassroomContext, section: string, id: string): string =>
  plainText(context, phrasing(context, section, id));

/** Ids of a keyed list, in the order of the file. */
export const idsOf = ({ classroom, locale }: ClassroomContext, section: string): readonly string[] => [
  ...(classroom.texts.get(locale)?.get(section)?.keys() ?? []),
];

export const listOf = (context: ClassroomContext, section: string): Html =>
  html`<ul>
    ${idsOf(context, section).map((id) => html`<li>${said(context, section, id)}</li>`)}
  </ul>`;

/** The story in this language, from a classroom page. */
export const storyLink = ({ base, locale, loaded }: ClassroomContext): string =>
  base + pageFolder(locale, loaded.file.defaultLocale);

/** @param query of the address: how the story is shown there */
export function stopLink(context: ClassroomContext, stop: string, query = ''): Html {
  const [id = stop] = stop.split('.');
  const index = context.story.steps.findIndex((step) => step.id === id);
  return html`<a href="${storyLink(context)}${query}#${stop}"
    >${index + 1}. ${context.story.steps[index]?.title ?? id}</a
  >`;
}

export function itemName({ loaded, locale }: ClassroomContext, { place, feature }: QuizItemFile): string {
  if (place !== undefined) return placeName(loaded, place, locale);
  const found = loaded.layers
    .get(feature?.[0] ?? '')
    ?.find(({ properties }) => properties.id === feature?.[1]);
  const name = found && registerText(found.properties, 'name', locale);
  return name ?? feature?.[1] ?? '';
}
