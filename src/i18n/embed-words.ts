/** Words of the embed document, by language; those in braces are filled in. */

export interface EmbedWords {
  /** `{title}`: the frame's title, and the document's. */
  readonly title: string;
  readonly previous: string;
  readonly next: string;
  readonly more: string;
  /** `{n}` `{total}` */
  readonly count: string;
  readonly whole: string;
  /** On a button in the place of a frame that waits for a click. */
  readonly start: string;
  readonly explore: string;
  readonly back: string;
  readonly skipMap: string;
  /** Where the numbers and sources of a step are. */
  readonly sources: string;
  readonly chart: string;
  readonly controls: string;
  readonly gestures: string;
}

const en: EmbedWords = {
  title: 'Map story: {title}',
  previous: 'Previous',
  next: 'Next',
  more: 'Read on',
  count: '{n} of {total}',
  whole: 'Open the whole story',
  start: 'Open the interactive map',
  explore: 'Explore the map',
  back: 'Back to the story',
  skipMap: 'Skip the map',
  sources: 'Sources of this step',
  chart: 'Chart in the whole story: {title}',
  controls: 'Steps of the story',
  gestures: 'Ctrl and the wheel, or two fingers, zoom the map.',
};

const es: EmbedWords = {
  title: 'Historia con mapas: {title}',
  previous: 'Anterior',
  next: 'Siguiente',
  more: 'Seguir leyendo',
  count: '{n} de {total}',
  whole: 'Abrir la historia completa',
  start: 'Abrir el mapa interactivo',
  explore: 'Explorar el mapa',
  back: 'Volver a la historia',
  skipMap: 'Saltar el mapa',
  sources: 'Fuentes de este paso',
  chart: 'Gráfico en la historia completa: {title}',
  controls: 'Pasos de la historia',
  gestures: 'Ctrl y la rueda, o dos dedos, acercan el mapa.',
};

const WORDS: Readonly<Record<string, EmbedWords>> = { en, es };

/** @throws Error in a language without them: a frame of two languages would be worse than none */
export function embedWordsFor(locale: string): EmbedWords {
  const words = WORDS[locale];
  if (words === undefined) throw new Error(`There are no words in "${locale}" for embedding the story.`);
  return words;
}
