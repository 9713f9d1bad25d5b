/** A whole page in one language, as the two pieces that go into the shell: for the head and for the body. */
import { attributionLine } from './attribution.ts';
import { endMatter } from './end-matter.ts';
import { html, raw, toMarkup, type Html } from './html.ts';
import { webManifest } from './manifest.ts';
import { locator } from './locator.ts';
import { bar, CONTROLS_ID, rail, skipLinks } from './navigation.ts';
import { createNoteBook } from './note-book.ts';
import { opening } from './opening.ts';
import { baseOf } from './page-address.ts';
import type { PageContext, PageInput } from './page-context.ts';
import { pageDataOf } from './page-data.ts';
import { pageHead, type HeadColours } from './page-head.ts';
import { scriptJson } from './script-json.ts';
import { sharePage } from './share-page.ts';
import { stepSection } from './step-section.ts';

export interface StoryPage {
  readonly head: string;
  readonly body: string;
  /** The web app manifest beside the page. */
  readonly manifest: string;
  /** Whole pages by step id. */
  readonly shares: ReadonlyMap<string, string>;
}

export function storyPage(input: PageInput, colours: HeadColours): StoryPage {
  const context: PageContext = {
    ...input,
    base: baseOf(input.locale, input.loaded.file.defaultLocale),
    notes: createNoteBook(),
  };
  return {
    head: toMarkup(pageHead(context, colours)),
    body: toMarkup(body(context)),
    manifest: webManifest({
      ...input.text,
      locale: input.locale,
      defaultLocale: input.loaded.file.defaultLocale,
    }),
    shares: new Map(input.story.steps.map((step) => [step.id, sharePage(context, step)])),
  };
}

function body(context: PageContext): Html {
  const { story, locale } = context;
  // In reading order, because the order of making numbers the sources.
  const start = opening(context);
  const steps = story.steps.map((step, index) => stepSection(context, step, index));
  const end = endMatter(context);
  // The controls of the map come before the words for a keyboard: after them, and all the sources, nobody would find them.
  return html`${skipLinks(context)}
    <story-map lang="${locale}" mode="scroll">
      ${bar(context)}
      <story-stage part="stage"><story-scale class="scale" hidden></story-scale></story-stage>
      <div class="controls" id="${CONTROLS_ID}" data-story-controls part="controls"></div>
      <main id="story">${start} ${steps.map((step) => html`${step} `)}${end}</main>
      ${rail(context)} ${locator(context)}
      <story-places></story-places>
      ${attributionLine(context)}
      <p class="status" role="status" data-story-status></p>
    </story-map>
    ${dataBlock(context)}`;
}

const dataBlock = (context: PageContext): Html =>
  html`<script type="application/json" id="story-data">
    ${raw(scriptJson(pageDataOf(context, context.base)))}
  </script>`;
