/** English: the plain edition, the glossary and what may be skipped. */
import type { EditionMessages, PlainMessages } from './messages-words.ts';

export const edition: EditionMessages = {
  glossary: 'Words explained',
  glossaryIntro: 'Words in the story that not everybody knows.',
  inShort: 'In short:',
  plainTitle: '{title}: in plain words',
  plainIntro:
    'The same story in short sentences and common words. The full story has all the sources, the charts and the live map.',
  toFull: 'The full story',
  stepInFull: 'Step {n} in full, with its sources: {title}',
};

export const plain: PlainMessages = {
  name: 'Plain words',
  shown: 'The story is now in plain words.',
  hidden: 'The story is now in full.',
  failed: 'The plain words could not be loaded. The link leads to their own page.',
};
