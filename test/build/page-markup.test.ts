/** The template escapes, notes stand where they belong, and addresses are read as they are written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, raw, toMarkup } from '../../src/build/pages/html.ts';
import { mergeNotes, type Piece } from '../../src/build/pages/merge-notes.ts';
import { fileWord } from '../../src/build/pages/downloads.ts';
import { readStillPath, stillPath } from '../../src/build/pages/still-path.ts';
import { fillShell } from '../../src/build/plugin-shell.ts';
import { fill } from '../../src/i18n/fill.ts';
import { SEED } from '../support/stories.ts';

describe('the template', () => {
  test('never lets a value out of its place, in text or in an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const markup = toMarkup(html`<p title="${value}">${value}</p>`);
        expect(markup).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/);
      }),
      SEED,
    );
  });

  test('prints lists, leaves out what is absent, and nests its own markup as it is', () => {
    const items = ['a', 'b'].map((name) => html`<li>${name}</li>`);
    const list = toMarkup(
      html`<ul>
        ${items}${undefined}${false}${null}${0}
      </ul>`,
    );
    expect(list.replaceAll('\n', '')).toBe('<ul><li>a</li><li>b</li>0</ul>');
    expect(toMarkup(raw('<br>'))).toBe('<br>');
  });
});

describe('source notes', () => {
  const say = (text: string): Piece => ({ kind: 'words', html: html`${text}`, text });
  const note = (...sources: string[]): Piece => ({ kind: 'note', sources });
  const show = (pieces: readonly Piece[]): string =>
    pieces
      .map((piece) => (piece.kind === 'words' ? toMarkup(piece.html) : `[${piece.sources.join(' ')}]`))
      .join('');

  test('stand once for a run of claims with the same sources, and again in the next sentence', () => {
    const pieces = [say('One'), note('a'), say(' and two'), note('a'), say('. Three'), note('a'), say('.')];
    expect(show(mergeNotes(pieces, 'es'))).toBe('One and two[a]. Three[a].');
  });

  test('of neighbours become one', () => {
    expect(show(mergeNotes([say('One'), note('a', 'b'), note('b', 'c'), say('.')], 'es'))).toBe(
      'One[a b c].',
    );
  });

  test('stand behind the mark in English and before it in Spanish', () => {
    const pieces = [say('One'), note('a'), say('; two'), note('b'), say(' three')];
    expect(show(mergeNotes(pieces, 'en'))).toBe('One;[a] two[b] three');
    expect(show(mergeNotes(pieces, 'es'))).toBe('One[a]; two[b] three');
  });

  test('lose no word of the text, whatever it holds', () => {
    const piece = fc.oneof(
      fc.string().map(say),
      fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }).map((sources) => note(...sources)),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('en', 'es'), (pieces, locale) => {
        const words = (all: readonly Piece[]): string =>
          all.map((one) => (one.kind === 'words' ? one.text : '')).join('');
        expect(words(mergeNotes(pieces, locale))).toBe(words(pieces));
      }),
      SEED,
    );
  });
});

describe('addresses', () => {
  test('of stills are read back as they were made, and nothing else is one', () => {
    for (const stop of [1, 3]) {
      for (const theme of ['light', 'dark', 'print'] as const) {
        const path = stillPath('over-there', stop, 'es', theme);
        expect(readStillPath(path)).toEqual({ id: 'over-there', stop, locale: 'es', theme });
      }
    }
    for (const path of ['stills/a.en.light.png', 'stills/../x.en.light.svg', 'data/a.en.light.svg']) {
      expect(readStillPath(path)).toBeUndefined();
    }
  });

  test('of open data are a closed list: raw inputs, prose and ways out of the folder are not on it', () => {
    expect(fileWord('geo/land.geojson')).toBe('geo');
    expect(fileWord('geo/terrain/4/4/7.webp')).toBe('terrain');
    for (const path of ['raw/recipe.json', 'text/en.md', '../package.json', 'geo/../../x.geojson', '.env']) {
      expect(fileWord(path)).toBeUndefined();
    }
  });
});

test('a message keeps a placeholder it has no value for, so that it is found', () => {
  expect(fill('{n} of {total}', { n: 0 })).toBe('0 of {total}');
});

test('the shell takes a page as it is, dollars and all', () => {
  const page = { head: '<title>$&</title>', body: "<p>$' $1</p>" };
  const shell = '<html lang="en"><head><!--story-head--></head><body><!--story-body--></body></html>';
  expect(fillShell(shell, page, 'es')).toBe(
    '<html lang="es"><head><title>$&</title></head><body><p>$\' $1</p></body></html>',
  );
  expect(() => fillShell('<html></html>', page, 'es')).toThrow('story-head');
});
