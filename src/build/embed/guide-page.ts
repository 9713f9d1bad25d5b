/** The page for newsrooms: choose, see, copy; whole without script, with the story as it is by default. */
import {
  DEFAULT_CHOICE,
  figureSnippet,
  frameSnippet,
  inlineSnippet,
  loaderSnippet,
  pinnedLoaderSnippet,
  type SnippetStory,
} from '../../core/embed/snippets.ts';
import { fill } from '../../i18n/fill.ts';
import { guideWordsFor, type GuideWords } from '../../i18n/guide-words.ts';
import { snippetStory } from '../pages/embed-snippet.ts';
import { html, raw, type Html } from '../pages/html.ts';
import { baseOf, pageFolder } from '../pages/page-address.ts';
import type { PageInput } from '../pages/page-context.ts';
import { scriptJson } from '../pages/script-json.ts';
import { shortTitle } from '../pages/short-title.ts';
import { ownFiles, smallPage } from '../pages/small-page.ts';
import { wideTable } from '../pages/wide-table.ts';
import type { ApartFiles } from '../plugin-apart.ts';
import { drupalNote, wordpressNote } from './server-notes.ts';

/** Below the page of its language. */
export const GUIDE_FOLDER = 'embed-guide/';

/** Shown while the deployed address is unknown; the page's script puts its own in. */
const UNKNOWN_SITE = 'https://maps.example/';

export interface Pinned {
  readonly version: string;
  /** Of the loader. */
  readonly integrity: string;
}

export function guidePage(input: PageInput, { version, integrity }: Pinned, files: ApartFiles): string {
  const { locale, loaded, siteUrl, text, languages } = input;
  const { defaultLocale } = loaded.file;
  const words = guideWordsFor(locale);
  const base = `../${baseOf(locale, defaultLocale).replace(/^\.\//, '')}`;
  const story = snippetStory(input, siteUrl ?? UNKNOWN_SITE, version);
  const others = [...languages].filter(([other]) => other !== locale);
  return smallPage(
    locale,
    html`<title>${words.title} · ${shortTitle(text.title)}</title>
      <meta name="description" content="${words.intro}" />
      ${ownFiles(base, files)}`,
    html`<main class="guide">
        <p class="ways">
          <a href="../">${words.back}</a>
          ${others.map(
            ([other, { language }]) =>
              html`<a
                href="${base}${pageFolder(other, defaultLocale)}${GUIDE_FOLDER}"
                hreflang="${other}"
                lang="${other}"
                >${language.name}</a
              > `,
          )}
        </p>
        <h1>${words.title}</h1>
        <p class="intro">${words.intro}</p>
        ${chooser(input, words)} ${preview(words, story)} ${snippets(words, story, integrity)}
        ${systems(words)} ${privacy(words, story)}
        ${servers(
          words,
          story,
          loaded.file.locales.map((each) => pageFolder(each, defaultLocale)),
          base,
        )}
      </main>
      <script type="application/json" id="guide-data">
        ${raw(scriptJson({ ...story, integrity, known: siteUrl !== undefined, base }))}
      </script>`,
  );
}

const options = (list: Readonly<Record<string, string>>, chosen: string): Html =>
  html`${Object.entries(list).map(
    ([value, words]) =>
      html`<option value="${value}" ${value === chosen && html`selected`}>${words}</option> `,
  )}`;

function chooser({ story }: PageInput, { choose }: GuideWords): Html {
  const field = (name: string, words: string, list: Readonly<Record<string, string>>, chosen: string) =>
    html`<label
      >${words}
      <select name="${name}">
        ${options(list, chosen)}
      </select></label
    > `;
  const steps = Object.fromEntries(story.steps.map(({ id, title }) => [id, title]));
  const { mode, load, theme, height } = DEFAULT_CHOICE;
  // Without script there is nothing to choose with.
  return html`<form class="choose" data-guide-form hidden>
    <h2>${choose.heading}</h2>
    <div class="fields">
      ${field('step', choose.step, { '': choose.opening, ...steps }, '')}${field('mode', choose.mode, choose.modes, mode)}${field('load', choose.load, choose.loads, load)}${field('theme', choose.theme, choose.themes, theme)}
      <label
        >${choose.height}
        <input
          type="number"
          name="height"
          min="320"
          max="1200"
          step="10"
          value="${height}"
          inputmode="numeric"
      /></label>
    </div>
  </form>`;
}

const preview = ({ preview: words }: GuideWords, { frameTitle }: SnippetStory): Html =>
  html`<section class="preview">
    <h2>${words.heading}</h2>
    <p>${words.about}</p>
    <iframe
      src="../embed/?mode=stepper"
      title="${frameTitle}"
      width="640"
      height="${DEFAULT_CHOICE.height}"
      loading="lazy"
      data-guide-preview
    ></iframe>
  </section>`;

function snippets({ snippets: words }: GuideWords, story: SnippetStory, integrity: string): Html {
  const part = (name: string, heading: string, about: string, text: string): Html =>
    html`<section aria-labelledby="${name}-title">
      <h3 id="${name}-title">${heading}</h3>
      <p>${about}</p>
      <pre
        tabindex="0"
        role="group"
        aria-labelledby="${name}-title"
      ><code data-snippet="${name}">${text}</code></pre>
      <p class="copy">
        <button type="button" data-copy="${name}" hidden>${fill(words.copy, { what: heading })}</button>
        <span role="status" data-done="${words.copied}" data-failed="${words.notCopied}"></span>
      </p>
    </section>`;
  return html`<section class="snippets">
    <h2>${words.heading}</h2>
    ${part('figure', words.figure, words.figureAbout, figureSnippet(story))}${part('loader', words.loader, words.loaderAbout, loaderSnippet(story))}${part('pinned', words.pinned, words.pinnedAbout, pinnedLoaderSnippet(story, integrity))}${part('frame', words.frame, words.frameAbout, frameSnippet(story))}${part('address', words.address, words.addressAbout, `${story.site}${story.folder}`)}${part('inline', words.inline, words.inlineAbout, inlineSnippet(story))}
  </section>`;
}

const systems = ({ systems: { heading, about, columns, rows } }: GuideWords): Html =>
  html`<section class="systems">
    <h2 id="systems-title">${heading}</h2>
    <p>${about}</p>
    ${wideTable(
      heading,
      html`<table>
        <caption class="unseen">
          ${heading}
        </caption>
        <thead>
          <tr>
            ${columns.map((words) => html`<th scope="col">${words}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first, ...rest]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${rest.map((words) => html`<td>${words}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
  </section>`;

const privacy = ({ privacy: words }: GuideWords, { site }: SnippetStory): Html =>
  html`<section class="privacy">
    <h2>${words.heading}</h2>
    <p>${words.about}</p>
    <blockquote data-guide-privacy="${words.paragraph}">
      ${fill(words.paragraph, { host: new URL(site).host })}
    </blockquote>
  </section>`;

const servers = (
  { servers: words }: GuideWords,
  story: SnippetStory,
  folders: readonly string[],
  base: string,
): Html =>
  html`<section class="servers">
    <h2>${words.heading}</h2>
    <h3 id="wordpress-title">${words.wordpress}</h3>
    <p>${words.wordpressAbout}</p>
    <pre
      tabindex="0"
      role="group"
      aria-labelledby="wordpress-title"
    ><code data-guide-site>${wordpressNote(story, folders)}</code></pre>
    <h3 id="drupal-title">${words.drupal}</h3>
    <p>${words.drupalAbout}</p>
    <pre
      tabindex="0"
      role="group"
      aria-labelledby="drupal-title"
    ><code data-guide-site>${drupalNote(story, folders, shortTitle(story.title))}</code></pre>
    <p><a href="${base}policy.json">${words.policy}</a>. ${words.policyAbout}</p>
  </section>`;
