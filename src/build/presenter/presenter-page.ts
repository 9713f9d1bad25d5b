/** The presenter window's page: the teacher's notes for every step, whole without script. */
import type { Section } from '../../core/story/loaded-story.ts';
import { termIds } from '../../core/story/text-tree.ts';
import { partOfView } from '../../core/words/bearing.ts';
import { placesAtStop } from '../../core/words/view-places.ts';
import type { PresenterData, PresenterStop } from '../../core/present/presenter-data.ts';
import type { PresentMessages } from '../../i18n/messages-present.ts';
import { html, raw, type Html } from '../pages/html.ts';
import { inlineHtml, plainText } from '../pages/inline.ts';
import { viewChanges } from '../pages/map-words.ts';
import { createNoteBook } from '../pages/note-book.ts';
import { baseOf, pageFolder } from '../pages/page-address.ts';
import type { PageContext, PageInput } from '../pages/page-context.ts';
import { publisherWords } from '../pages/publisher.ts';
import { scriptJson } from '../pages/script-json.ts';
import { classroomMessages } from '../../i18n/catalogue-classroom.ts';
import type { ApartFiles } from '../plugin-apart.ts';
import { shortTitle } from '../pages/short-title.ts';
import { ownFiles, smallPage } from '../pages/small-page.ts';
import { OPENING, stillPath } from '../pages/still-path.ts';

/** Below the page of its language. */
export const PRESENTER_FOLDER = 'presenter/';

export function presenterPage(input: PageInput, words: PresentMessages, files: ApartFiles): string {
  const { locale, loaded, text } = input;
  const base = `../${baseOf(locale, loaded.file.defaultLocale).replace(/^\.\//, '')}`;
  const context: PageContext = { ...input, base, notes: createNoteBook() };
  return smallPage(
    locale,
    html`<meta name="robots" content="noindex" />
      <title>${words.presenter.title} · ${shortTitle(text.title)}</title>
      ${ownFiles(base, files)}`,
    body(context, words),
  );
}

function body(context: PageContext, words: PresentMessages): Html {
  const { story, text, languages, locale, loaded, base } = context;
  const data: PresenterData = {
    id: story.id,
    locale,
    stops: stopsOf(context),
    plans: context.plans ?? [],
  };
  const others = [...languages].filter(([other]) => other !== locale);
  return html`<main class="presenter">
      <header class="presenter-head">
        <h1>${words.presenter.title}<span class="presenter-story">: ${shortTitle(text.title)}</span></h1>
        <p class="presenter-ways">
          <a href="../?present">${words.presenter.openStory}</a>
          ${others.map(
            ([other, { language }]) =>
              html`<a
                href="${base}${pageFolder(other, loaded.file.defaultLocale)}${PRESENTER_FOLDER}"
                hreflang="${other}"
                lang="${other}"
                data-notes-language
                >${language.name}</a
              > `,
          )}${context.hasClassroom === true && classroomWays(locale)}
        </p>
      </header>
      <story-console>
        <div class="presenter-notes" data-notes-list>
          ${notes(context, words, OPENING, -1)}${story.steps.map(({ id }, index) => notes(context, words, id, index))}
        </div>
        <div data-console-foot></div>
      </story-console>
    </main>
    <script type="application/json" id="presenter-data">
      ${raw(scriptJson(data))}
    </script>`;
}

/** In a tab of their own: this window is the teacher's place in the show. */
function classroomWays(locale: string): Html {
  const { lesson, pack } = classroomMessages(locale);
  return html`<a href="../teach/" target="_blank" rel="noopener">${lesson}</a>
    <a href="../print/" target="_blank" rel="noopener">${pack}</a>`;
}

function stopsOf(context: PageContext): readonly PresenterStop[] {
  const { story, text, locale, base } = context;
  return story.stops.map(({ step, number }, index) => {
    const id = story.steps[step]?.id ?? OPENING;
    const section = text.sections.get(id);
    return {
      step,
      number,
      count: story.steps[step]?.stopCount ?? 1,
      id,
      title: story.steps[step]?.title ?? text.title,
      caption: plainText(context, section?.caption ?? []),
      ...(number > 1 ? { changes: viewChanges(context, index) } : {}),
      still: base + stillPath(id, number, locale, 'light'),
      ...(section?.note === undefined ? {} : { note: plainText(context, section.note) }),
    };
  });
}

function notes(context: PageContext, words: PresentMessages, id: string, step: number): Html {
  const { text, story, messages } = context;
  const section = text.sections.get(id);
  if (section === undefined) return html``;
  const { presenter } = words;
  const { say, ask, note } = section;
  const total = story.steps.length;
  return html`<section class="presenter-step" data-notes="${id}" aria-labelledby="notes-${id}">
    <h2 id="notes-${id}">
      ${step < 0 ? words.opening : `${step + 1}/${total} · ${story.steps[step]?.title ?? ''}`}
    </h2>
    ${
      note !== undefined &&
      html`<p class="content-note">
        <strong>${messages.step.contentNote}</strong> ${inlineHtml(context, note, undefined)}
      </p>`
    }
    ${
      say.length > 0 &&
      html`<h3>${presenter.say}</h3>
        <p>${inlineHtml(context, say, undefined)}</p>`
    }
    ${
      ask !== undefined &&
      html`<h3>${presenter.ask}</h3>
        <p>${inlineHtml(context, ask.question, undefined)}</p>
        <details>
          <summary>${presenter.listen}</summary>
          <p>${inlineHtml(context, ask.listen, undefined)}</p>
        </details>`
    }
    ${say.length === 0 && ask === undefined && html`<p>${presenter.nothing}</p>`}
    ${pointAt(context, words, step)} ${glossary(context, words, section)}
    <h3>${presenter.sources}</h3>
    <p>${publishers(context, section.facts)}</p>
  </section>`;
}

/** Every place that the step marks, with where it is in the first view that shows it. */
function pointAt(
  { story, loaded, messages, locale }: PageContext,
  words: PresentMessages,
  step: number,
): Html | undefined {
  const places = new Map<string, string>();
  for (const stop of story.stops.filter((own) => own.step === step)) {
    for (const { name, at } of placesAtStop(loaded, stop, locale)) {
      if (!places.has(name)) places.set(name, messages.mapWords.inView[partOfView(at, stop.view.bounds)]);
    }
  }
  if (places.size === 0) return undefined;
  return html`<h3>${words.presenter.point}</h3>
    <ul>
      ${[...places].map(([name, where]) => html`<li><strong>${name}</strong>, ${where}</li>`)}
    </ul>`;
}

/** The words of this step that a class may not know, wherever the class reads or hears them. */
function glossary(
  context: PageContext,
  words: PresentMessages,
  { body, caption, chart, say, ask }: Section,
): Html | undefined {
  const heard = [...caption, ...chart, ...say, ...(ask?.question ?? []), ...(ask?.listen ?? [])];
  const used = new Set(termIds([...body, ...heard]));
  const entries = [...context.text.glossary].filter(([id]) => used.has(id));
  if (entries.length === 0) return undefined;
  return html`<h3>${words.presenter.words}</h3>
    <dl>
      ${entries.map(
        ([, { term, meaning }]) =>
          html`<dt>${inlineHtml(context, term, undefined)}</dt>
            <dd>${inlineHtml(context, meaning, undefined)}</dd>`,
      )}
    </dl>`;
}

function publishers(context: PageContext, facts: readonly string[]): string {
  const ids = facts.flatMap((id) => context.loaded.facts.get(id)?.sources ?? []);
  return [...new Set([...new Set(ids)].map((id) => publisherWords(context, id)))].join(' · ');
}
