/** A step's share page: what services read to preview a link to the step, and a way on for people. */
import type { Step } from '../../core/story/story.ts';
import { cardPath } from '../cards/card-path.ts';
import { WIDE_CARD } from '../cards/card-shape.ts';
import { wholeSentences } from './card-text.ts';
import { markForeign } from './foreign-phrases.ts';
import { html } from './html.ts';
import { plainText } from './inline.ts';
import type { PageContext } from './page-context.ts';
import { shareFolder } from './share-path.ts';
import { shortTitle } from './short-title.ts';
import { smallPage } from './small-page.ts';
import { socialTags } from './social-tags.ts';

/** What most previews have room for. */
const MOST_DESCRIPTION_CHARACTERS = 200;

export function sharePage(context: PageContext, step: Step): string {
  const { text, locale, loaded, languages, siteUrl, base } = context;
  const { defaultLocale } = loaded.file;
  const folder = shareFolder(step.id, locale, defaultLocale);
  const site = siteUrl ?? `../../${base.replace(/^\.\//, '')}`;
  const title = `${step.title} · ${shortTitle(text.title)}`;
  const target = `../../#${step.id}`;
  const tags = socialTags({
    title,
    description: description(context, step),
    siteName: shortTitle(text.title),
    image: site + cardPath(step.id, locale),
    imageSize: WIDE_CARD,
    imageAlt: plainText(context, text.sections.get(step.id)?.alt ?? []),
    locale,
    otherLocales: [...languages.keys()].filter((other) => other !== locale),
    // Its own address. One of the story, here or as canonical link, would send services on to the story's card.
    url: siteUrl === undefined ? undefined : siteUrl + folder,
  });
  return smallPage(
    locale,
    html`<meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>${title}</title>
      <meta name="description" content="${description(context, step)}" />
      ${tags}
      <meta http-equiv="refresh" content="0; url=${target}" />`,
    html`<main>
      <h1>${markForeign(text, step.title)}</h1>
      <p><a href="${target}">${text.title}</a></p>
    </main>`,
  );
}

/** The step's first words; where a warning stands before them, only what its map shows. */
function description(context: PageContext, { id }: Step): string {
  const section = context.text.sections.get(id);
  const first = section?.body.find((block) => block.type === 'paragraph');
  const words =
    section === undefined
      ? []
      : section.note === undefined && first !== undefined
        ? first.children
        : section.caption;
  return wholeSentences(plainText(context, words), MOST_DESCRIPTION_CHARACTERS);
}
