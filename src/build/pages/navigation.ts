/** Ways through the page: skip links, the bar, the menu of steps and the rail. */
import type { StoryText } from '../../core/story/loaded-story.ts';
import type { Step } from '../../core/story/story.ts';
import { markForeign } from './foreign-phrases.ts';
import { html, type Html } from './html.ts';
import { pageLink } from './page-address.ts';
import type { PageContext } from './page-context.ts';
import { hasPlainWords, PLAIN_FOLDER } from './plain-page.ts';
import { shortTitle } from './short-title.ts';
import { END_ID } from './content-note.ts';

/** Of the buttons that steer the map, when the script has come. */
export const CONTROLS_ID = 'map-controls';

/** For a keyboard: the controls stand before the whole story, and Tab would scroll through it on the way to them. */
export const toControls = ({ messages }: PageContext): Html =>
  html`<a class="to-controls" href="#${CONTROLS_ID}">${messages.skip.toControls}</a>`;

export function skipLinks({ messages, story }: PageContext): Html {
  return html`<nav class="skip" aria-label="${messages.skip.label}">
    <a href="#${story.steps[0]?.id ?? 'story'}">${messages.skip.toStory}</a>
    <a href="#${END_ID}">${messages.skip.toEnd}</a>
  </nav>`;
}

export function bar(context: PageContext): Html {
  const { text, messages } = context;
  return html`<header class="bar">
    <span class="bar-line" data-story-progress></span>
    <a class="bar-title" href="#top">${shortTitle(text.title)}</a>
    <story-chapter class="bar-chapter"></story-chapter>
    <story-menu>
      <details class="menu">
        <summary>${messages.nav.stepsShort}</summary>
        <nav aria-label="${messages.nav.steps}">
          ${stepLinks(context)}${
            hasPlainWords(context) &&
            html`<p><a href="${PLAIN_FOLDER}" data-story-plain>${messages.plain.name}</a></p>`
          }
        </nav>
      </details>
    </story-menu>
    ${languageLinks(context)}
    <story-tools class="bar-tools"></story-tools>
  </header>`;
}

/** On wide screens one tick a step; the same list as the bar's menu, of which only one is ever shown. */
export function rail(context: PageContext): Html {
  return html`<nav class="rail" data-story-rail aria-label="${context.messages.nav.steps}" part="progress">
    <story-rail>${stepLinks(context)}</story-rail>
  </nav>`;
}

function stepLinks({ story, text }: PageContext): Html {
  const chapters = [...new Set(story.steps.map(({ chapter }) => chapter))];
  const numbered = story.steps.map((step, index) => ({ step, number: index + 1 }));
  return html`<ol>
    ${chapters.map(
      (chapter) =>
        html`<li class="chapter">
          <span class="chapter-name">${text.chapters.get(chapter) ?? chapter}</span>
          <ol>
            ${numbered
              .filter(({ step }) => step.chapter === chapter)
              .map(({ step, number }) => stepLink(text, step, number))}
          </ol>
        </li>`,
    )}
  </ol>`;
}

const stepLink = (text: StoryText, step: Step, number: number): Html =>
  html`<li>
    <a href="#${step.id}"
      ><span class="step-number">${number}</span>
      <span class="step-name">${markForeign(text, step.title)}</span></a
    >
  </li>`;

function languageLinks({ languages, locale, loaded }: PageContext): Html {
  const links = [...languages]
    .filter(([other]) => other !== locale)
    .map(
      ([other, words]) =>
        html`<a
          class="language"
          href="${pageLink(locale, other, loaded.file.defaultLocale)}"
          hreflang="${other}"
          lang="${other}"
          data-story-language
          aria-label="${words.language.readIn}: ${words.language.name}"
          ><span class="language-name">${words.language.name}</span
          ><span class="language-code" aria-hidden="true">${other}</span></a
        >`,
    );
  return html`${links}`;
}
