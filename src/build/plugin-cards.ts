/** The sharing cards of a story: which there are, and each drawn once. */
import { fill } from '../i18n/fill.ts';
import { messagesFor } from '../i18n/catalogue.ts';
import { readCardFonts, type CardFonts } from './cards/card-fonts.ts';
import type { CardWords } from './cards/card-panel.ts';
import { hasPoster, STORY_CARDS, type CardRequest } from './cards/card-path.ts';
import { WIDE_CARD } from './cards/card-shape.ts';
import { renderCard, type Card, type CardInput } from './cards/render-card.ts';
import { mapCredits } from './pages/attribution.ts';
import { shortTitle } from './pages/short-title.ts';
import type { OpenRenderer } from './plugin-stills.ts';
import type { ReadyStory } from './plugin-story.ts';

/** Draws a card; undefined when the story has no such step or language. */
export type DrawCard = (request: CardRequest) => Promise<Card | undefined>;

/** Those of the whole story and one for each step, in every language. */
export function cardRequests({ stories }: ReadyStory): readonly CardRequest[] {
  return [...stories].flatMap(([locale, { steps }]) =>
    [...Object.keys(STORY_CARDS), ...steps.map(({ id }) => id)].map((name) => ({ name, locale })),
  );
}

export function createCardDrawer(ready: ReadyStory, openRenderer: OpenRenderer, fontsDir: string): DrawCard {
  const drawn = new Map<string, Promise<Card | undefined>>();
  let fonts: Promise<CardFonts> | undefined;
  const draw = async (request: CardRequest): Promise<Card | undefined> => {
    const input = cardInput(ready, request);
    fonts ??= readCardFonts(fontsDir);
    return input === undefined ? undefined : renderCard(input, await openRenderer(), await fonts);
  };
  return (request) => {
    const key = JSON.stringify(request);
    const known = drawn.get(key) ?? draw(request);
    drawn.set(key, known);
    return known;
  };
}

/** A step is shown as at its first stop, which is where its link leads. */
function cardInput({ stories, loaded }: ReadyStory, { name, locale }: CardRequest): CardInput | undefined {
  const story = stories.get(locale);
  const text = loaded.texts.get(locale);
  const messages = messagesFor(locale);
  if (story === undefined || text === undefined || messages === undefined) return undefined;
  const credits = mapCredits(loaded.dataSources).map(({ credit }) => credit);
  const shape = STORY_CARDS[name];
  if (shape !== undefined) {
    const words: CardWords = { kicker: '', headline: text.title, story: '', credits };
    return { story, stop: 0, shape, words, hasPoster: hasPoster(name) };
  }
  const index = story.steps.findIndex(({ id }) => id === name);
  const step = story.steps[index];
  if (step === undefined) return undefined;
  const chapter = text.chapters.get(step.chapter) ?? step.chapter;
  const numbered = fill(messages.step.kicker, { chapter, n: index + 1, total: story.steps.length });
  const kicker = numbered.toLocaleUpperCase(locale);
  const words: CardWords = { kicker, headline: step.title, story: shortTitle(text.title), credits };
  return { story, stop: step.firstStop, shape: WIDE_CARD, words, hasPoster: hasPoster(name) };
}
