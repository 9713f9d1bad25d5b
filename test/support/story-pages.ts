/** The prerendered pages of a story, and a few plain questions about their markup. */
import { createStorySource, type ReadyStory } from '../../src/build/plugin-story.ts';

export const TINY_STORY = 'test/fixtures/tiny-story';
export const REAL_STORY = 'data';

/** Throws with the list of problems when the story has any. */
export async function readyStory(dataDir: string, siteUrl?: string): Promise<ReadyStory> {
  const { ready, problems } = await createStorySource(dataDir, siteUrl).get();
  if (ready === undefined)
    throw new Error(problems.map(({ file, path, message }) => `${file} ${path} ${message}`).join('\n'));
  return ready;
}

/** Head and body in one string. */
export function pageMarkup(ready: ReadyStory, locale: string): string {
  const page = ready.page(locale);
  if (page === undefined) throw new Error(`no page in ${locale}`);
  return `${page.head}\n${page.body}`;
}

/** Every value of an attribute, in order, unescaped as far as ids and addresses need. */
export const attributeValues = (markup: string, name: string): readonly string[] =>
  [...withoutData(markup).matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

/** The page without its JSON block, whose text is no markup. */
export const withoutData = (markup: string): string =>
  markup.replace(/<script type="application\/json"[^>]*>.*?<\/script>/s, '');

/** The markup of one section of the page, by its id; sections do not nest. */
export function sectionMarkup(markup: string, id: string): string {
  const start = markup.search(new RegExp(`<section[^>]*\\sid="${id}"`));
  return start < 0 ? '' : markup.slice(start, markup.indexOf('</section>', start));
}
