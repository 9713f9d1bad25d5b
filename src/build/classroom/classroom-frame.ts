/** What both classroom pages share: the head, the bar with its links, and the foot. */
import { html, type Html } from '../pages/html.ts';
import { baseOf, pageFolder } from '../pages/page-address.ts';
import type { PageContext } from '../pages/page-context.ts';
import { shortTitle } from '../pages/short-title.ts';
import { storyLink, type ClassroomContext } from './classroom-context.ts';
import { PRESENT_QUERY } from './present-words.ts';

export const CLASSROOM_PAGES = ['teach', 'print'] as const;
export type ClassroomPage = (typeof CLASSROOM_PAGES)[number];

/** Below the site root. */
export const classroomFolder = (page: ClassroomPage, locale: string, defaultLocale: string): string =>
  `${pageFolder(locale, defaultLocale)}${page}/`;

/** From a classroom page to the site root: one folder further than the story. */
export const classroomBase = (locale: string, defaultLocale: string): string =>
  `../${baseOf(locale, defaultLocale).replace(/^\.\//, '')}`;

export function classroomHead(
  context: ClassroomContext,
  page: ClassroomPage,
  title: string,
  description: string,
): Html {
  const { base, languages, loaded, siteUrl, text, locale } = context;
  const { defaultLocale } = loaded.file;
  const root = siteUrl ?? base;
  const own =
    siteUrl !== undefined &&
    html`<link rel="canonical" href="${siteUrl}${classroomFolder(page, locale, defaultLocale)}" />`;
  return html`<title>${title} · ${shortTitle(text.title)}</title>
    <meta name="description" content="${description}" />
    ${[...languages.keys()].map(
      (other) =>
        html`<link
          rel="alternate"
          hreflang="${other}"
          href="${root}${classroomFolder(page, other, defaultLocale)}"
        />`,
    )}${own}`;
}

export function classroomBar(context: ClassroomContext, page: ClassroomPage): Html {
  const { words, text, languages, locale, loaded, base } = context;
  const { defaultLocale } = loaded.file;
  const link = (to: ClassroomPage, name: string): Html =>
    html`<li><a href="../${to}/" ${to === page && html`aria-current="page"`}>${name}</a></li>`;
  return html`<a class="skip-link" href="#main">${words.skip}</a>
    <header class="class-bar">
      <a class="class-story" href="${storyLink(context)}">${shortTitle(text.title)}</a>
      <nav aria-label="${words.nav}">
        <ul>
          ${link('teach', words.lesson)}${link('print', words.pack)}
          ${[...languages]
            .filter(([other]) => other !== locale)
            .map(
              ([other, { language }]) =>
                html`<li>
                  <a
                    href="${base}${classroomFolder(page, other, defaultLocale)}"
                    hreflang="${other}"
                    lang="${other}"
                    >${language.name}</a
                  >
                </li>`,
            )}
        </ul>
      </nav>
    </header>`;
}

/** The way to the classroom from the end of the story; nothing for a story without one. */
export function classroomLinks(
  { locale, loaded, base }: PageContext,
  words: ClassroomContext['words'],
): Html {
  const folder = (page: ClassroomPage): string =>
    base + classroomFolder(page, locale, loaded.file.defaultLocale);
  return html`<section id="teachers" aria-labelledby="teachers-title" class="end-prose">
    <h3 id="teachers-title">${words.heading}</h3>
    <p>${words.intro}</p>
    <ul>
      <li>
        <a href="${base}${pageFolder(locale, loaded.file.defaultLocale)}${PRESENT_QUERY}"
          >${words.teach.presentStory}</a
        >
      </li>
      <li><a href="${folder('teach')}">${words.lesson}</a></li>
      <li><a href="${folder('teach')}#quiz">${words.quiz.heading}</a></li>
      <li><a href="${folder('print')}">${words.pack}</a></li>
    </ul>
  </section>`;
}
