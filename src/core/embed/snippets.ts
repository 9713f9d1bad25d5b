/** The markup that newsrooms paste, one for each way of embedding; the guide page and the build make the same. */
import { escapeMarkup } from '../chart/escape-markup.ts';

export interface SnippetStory {
  /** The deployed site, with a trailing slash. */
  readonly site: string;
  /** Of the language's pages, below the site: empty or with a trailing slash. */
  readonly folder: string;
  readonly locale: string;
  readonly title: string;
  /** Of a frame. */
  readonly frameTitle: string;
  /** Describe the posters, by the step's id; the opening's is empty. */
  readonly alts: Readonly<Record<string, string>>;
  /** Words of the link to the story. */
  readonly whole: string;
  /** Words of the button that stands for the map until it is pressed. */
  readonly start: string;
  /** Steps with the opening. */
  readonly steps: number;
  /** Of the pinned scripts. */
  readonly version: string;
  /** Size of a poster in pixels. */
  readonly poster: { readonly width: number; readonly height: number };
}

export interface SnippetChoice {
  readonly mode: 'auto' | 'scroll' | 'stepper' | 'stack';
  readonly load: 'near' | 'click' | 'manual' | 'eager';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Pixels. */
  readonly height: number;
  /** Id of the step to begin at, empty for the opening. */
  readonly step: string;
}

export const FRAME_HEIGHT_PX = 640;

export const DEFAULT_CHOICE: SnippetChoice = {
  mode: 'auto',
  load: 'near',
  theme: 'auto',
  height: FRAME_HEIGHT_PX,
  step: '',
};

const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

const embedOf = ({ site, folder }: SnippetStory): string => `${site}${folder}embed/`;

/** Of the whole story, at the chosen step; escaped. */
const storyAddress = ({ site, folder }: SnippetStory, { step }: SnippetChoice): string =>
  escapeMarkup(`${site}${folder}${step === '' ? '' : `#${step}`}`);

const attributes = (list: readonly (readonly [name: string, value: string | number])[]): string =>
  list.map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`).join('');

/** What survives every sanitizer; with the loader on the page it becomes the map story. */
export function figureSnippet(story: SnippetStory, choice = DEFAULT_CHOICE): string {
  const { site, locale, title, frameTitle, alts, whole, start, steps, poster } = story;
  const address = `${site}cards/${choice.step === '' ? 'opening' : choice.step}.${locale}.webp`;
  const figure = attributes([
    ['class', 'story-map'],
    ['data-story-map', embedOf(story)],
    ['data-story-map-mode', choice.mode],
    ['data-story-map-load', choice.load],
    ['data-story-map-height', choice.height],
    ['data-story-map-steps', steps],
    ...(choice.theme === 'auto' ? [] : [['data-story-map-theme', choice.theme] as const]),
    ...(choice.step === '' ? [] : [['data-story-map-step', choice.step] as const]),
    ['data-story-map-frame-title', frameTitle],
    ...(choice.load === 'click' ? [['data-story-map-label', start] as const] : []),
  ]);
  const image = attributes([
    ['src', address],
    ['width', poster.width],
    ['height', poster.height],
    ['loading', 'lazy'],
    ['alt', alts[choice.step] ?? ''],
  ]);
  const href = storyAddress(story, choice);
  return `<figure${figure}>
  <a href="${href}"><img${image}></a>
  <figcaption>${escapeMarkup(title)}. <a href="${href}">${escapeMarkup(whole)}</a></figcaption>
</figure>`;
}

/** Once on a page, however many figures there are. */
export const loaderSnippet = ({ site }: Pick<SnippetStory, 'site'>): string =>
  `<script async src="${escapeMarkup(site)}embed/v1.js"></script>`;

/** The same, sealed: a browser runs it only while it is, byte for byte, what this says. */
export const pinnedLoaderSnippet = (
  { site, version }: Pick<SnippetStory, 'site' | 'version'>,
  integrity: string,
): string =>
  `<script async src="${escapeMarkup(`${site}embed/${version}/loader.js`)}" integrity="${escapeMarkup(integrity)}" crossorigin="anonymous"></script>`;

const frameAddress = (story: SnippetStory, { mode, step, theme }: SnippetChoice): string => {
  const query = [
    `mode=${mode === 'stack' ? 'stack' : 'stepper'}`,
    ...(step === '' ? [] : [`step=${step}`]),
    ...(theme === 'auto' ? [] : [`theme=${theme}`]),
  ];
  return `${embedOf(story)}?${query.join('&')}`;
};

/** For systems that take frames: one empty element, as WordPress looks for it, and a link that outlives it elsewhere. */
export function frameSnippet(story: SnippetStory, choice = DEFAULT_CHOICE): string {
  const frame = attributes([
    ['src', frameAddress(story, choice)],
    ['title', story.frameTitle],
    ['width', '100%'],
    ['height', choice.height],
    ['style', 'border:0'],
    ['loading', 'lazy'],
    ['allow', 'fullscreen'],
    ['sandbox', SANDBOX],
    ['referrerpolicy', 'strict-origin-when-cross-origin'],
  ]);
  const { title, whole } = story;
  return `<iframe${frame}></iframe>
<p>${escapeMarkup(title)}. <a href="${storyAddress(story, choice)}">${escapeMarkup(whole)}</a></p>`;
}

/** One bare frame: consumers of oEmbed take nothing else, and WordPress drops every further attribute. */
export function oembedFrame(story: SnippetStory): string {
  const frame = attributes([
    ['src', frameAddress(story, DEFAULT_CHOICE)],
    ['title', story.frameTitle],
    ['width', FRAME_HEIGHT_PX],
    ['height', FRAME_HEIGHT_PX],
    ['frameborder', 0],
    ['scrolling', 'no'],
  ]);
  return `<iframe${frame}></iframe>`;
}

/** For a newsroom's own full-page template: the story in the page itself. */
export function inlineSnippet(story: SnippetStory, choice = DEFAULT_CHOICE): string {
  const { site, folder, title, whole, version } = story;
  const { step, theme } = choice;
  const element = attributes([
    ['src', `${site}${folder}`],
    ...(step === '' ? [] : [['step', step] as const]),
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
  ]);
  return `<story-map${element}>
  <p>${escapeMarkup(title)}. <a href="${storyAddress(story, choice)}">${escapeMarkup(whole)}</a></p>
</story-map>
<script type="module" src="${escapeMarkup(site)}embed/${version}/inline.js"></script>`;
}
