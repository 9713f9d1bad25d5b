/** The story as the plugin needs it: loaded once, with its pages, until the data changes. */
import { compileStory } from '../core/story/compile.ts';
import type { LoadedStory } from '../core/story/loaded-story.ts';
import type { Problem } from '../core/story/problem.ts';
import { lessonPlan } from '../core/present/lesson-plan.ts';
import type { Story } from '../core/story/story.ts';
import { PALETTES } from '../core/map/palette.ts';
import { messagesFor } from '../i18n/catalogue.ts';
import type { Messages } from '../i18n/messages.ts';
import type { ClassroomPage } from './classroom/classroom-frame.ts';
import { classroomPage, outlineOf } from './classroom/classroom-pages.ts';
import { loadStory } from './load-story.ts';
import type { PageInput } from './pages/page-context.ts';
import { listDownloads, type Download } from './pages/downloads.ts';
import { plainPage, type PlainPage } from './pages/plain-page.ts';
import type { ApartFiles } from './plugin-apart.ts';
import { storyPage, type StoryPage } from './pages/story-page.ts';

export interface ReadyStory {
  readonly loaded: LoadedStory;
  readonly stories: ReadonlyMap<string, Story>;
  readonly downloads: readonly Download[];
  /** @param oneFiles bytes of the one-file edition in each language, once they are known */
  page(locale: string, oneFiles?: ReadonlyMap<string, number>): StoryPage | undefined;
  /** Undefined for a story without plain words. */
  plain(locale: string): PlainPage | undefined;
  /** What the pages of a language are made from. */
  input(locale: string): PageInput | undefined;
  /** Lesson or print pack; undefined for a story without a classroom. */
  classroom(page: ClassroomPage, locale: string, files?: ApartFiles): string | undefined;
  readonly hasClassroom: boolean;
}

export type StoryResult =
  | { readonly ready: ReadyStory; readonly problems: readonly [] }
  | { readonly ready: undefined; readonly problems: readonly Problem[] };

export interface StorySource {
  get(): Promise<StoryResult>;
  /** The data changed: the next `get` reads it again. */
  forget(): void;
}

/** `siteUrl` is the address of the deployed site, when it is known. */
export function createStorySource(dataDir: string, siteUrl: string | undefined): StorySource {
  let result: Promise<StoryResult> | undefined;
  return {
    get: () => (result ??= readStory(dataDir, siteUrl)),
    forget: () => {
      result = undefined;
    },
  };
}

async function readStory(dataDir: string, siteUrl: string | undefined): Promise<StoryResult> {
  const { loaded, classroom, problems: faults } = await loadStory(dataDir);
  const languages = new Map<string, Messages>();
  const unspoken: Problem[] = [];
  for (const locale of loaded?.file.locales ?? []) {
    const messages = messagesFor(locale);
    if (messages === undefined) unspoken.push(noMessages(locale));
    else languages.set(locale, messages);
  }
  const problems = [...faults, ...unspoken];
  if (loaded === null || problems.length > 0) return { ready: undefined, problems };
  const stories = new Map(loaded.file.locales.map((locale) => [locale, compileStory(loaded, locale)]));
  const downloads = await listDownloads(dataDir);
  const colours = { light: PALETTES.light.paper, dark: PALETTES.dark.paper };
  const plans = classroom?.file.plans.map(({ rows, ...plan }) => lessonPlan(plan, rows)) ?? [];
  const input = (locale: string): PageInput | undefined => {
    const story = stories.get(locale);
    const text = loaded.texts.get(locale);
    const messages = languages.get(locale);
    if (story === undefined || text === undefined || messages === undefined) return undefined;
    const hasClassroom = classroom !== null;
    return { loaded, text, story, locale, messages, languages, siteUrl, downloads, hasClassroom, plans };
  };
  const page: ReadyStory['page'] = (locale, oneFiles) => {
    const own = input(locale);
    return own === undefined ? undefined : storyPage({ ...own, oneFiles }, colours);
  };
  const plain = (locale: string): PlainPage | undefined => {
    const own = input(locale);
    return own === undefined ? undefined : plainPage(own);
  };
  const outline = classroom === null ? undefined : outlineOf(classroom, loaded);
  const classroomOf: ReadyStory['classroom'] = (kind, locale, files) => {
    const own = input(locale);
    if (classroom === null || outline === undefined || own === undefined) return undefined;
    return classroomPage(own, classroom, outline, kind, files);
  };
  const hasClassroom = classroom !== null;
  return {
    ready: { loaded, stories, downloads, page, plain, input, classroom: classroomOf, hasClassroom },
    problems: [],
  };
}

function noMessages(locale: string): Problem {
  return {
    code: 'no-messages',
    file: 'story.json',
    path: 'locales',
    message: `The interface does not speak "${locale}".`,
    hint: `Add src/i18n/${locale}.ts and name it in src/i18n/catalogue.ts, or take the language out.`,
  };
}
