/** Spanish: the plain edition, the glossary and what may be skipped. */
import type { EditionMessages, PlainMessages } from './messages-words.ts';

export const edition: EditionMessages = {
  glossary: 'Palabras explicadas',
  glossaryIntro: 'Palabras de la historia que no todo el mundo conoce.',
  inShort: 'En pocas palabras:',
  plainTitle: '{title}: en palabras sencillas',
  plainIntro:
    'La misma historia en frases cortas y palabras comunes. La historia completa tiene todas las fuentes, los gráficos y el mapa interactivo.',
  toFull: 'La historia completa',
  stepInFull: 'El paso {n} completo, con sus fuentes: {title}',
};

export const plain: PlainMessages = {
  name: 'Palabras sencillas',
  shown: 'La historia está ahora en palabras sencillas.',
  hidden: 'La historia está ahora completa.',
  failed: 'No se pudieron cargar las palabras sencillas. El enlace lleva a su propia página.',
};
