/** Where source notes stand in a sentence: one for a run of claims with the same sources, and behind the right mark. */
import { languageFor } from '../../core/words/languages.ts';
import { html, type Html } from './html.ts';

export type Piece =
  | { readonly kind: 'words'; readonly html: Html; readonly text: string }
  | { readonly kind: 'note'; readonly sources: readonly string[] };

/** Of several notes with the same sources inside one sentence only the last stays. */
export function mergeNotes(pieces: readonly Piece[], locale: string): readonly Piece[] {
  const joined = joinNeighbours(pieces);
  const kept = joined.filter(
    (piece, index) => piece.kind === 'words' || !repeatedLater(joined, index, piece.sources),
  );
  return languageFor(locale)?.noteBeforeMark === true
    ? kept
    : kept.flatMap((piece, index) => behindMark(kept, piece, index));
}

/** Two notes with nothing between them are one note. */
function joinNeighbours(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<readonly Piece[]>((done, piece) => {
    const last = done.at(-1);
    if (piece.kind === 'words' || last?.kind !== 'note') return [...done, piece];
    return [
      ...done.slice(0, -1),
      { kind: 'note', sources: [...new Set([...last.sources, ...piece.sources])] },
    ];
  }, []);
}

function repeatedLater(pieces: readonly Piece[], index: number, sources: readonly string[]): boolean {
  let between = '';
  for (const piece of pieces.slice(index + 1)) {
    if (piece.kind === 'words') {
      between += piece.text;
      // "a. B" ends a sentence, "1.2 million" does not.
      if (/[.!?…]["”’»)]*\s/u.test(between)) return false;
    } else {
      return sameSources(piece.sources, sources);
    }
  }
  return false;
}

const sameSources = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/** English sets the note behind the punctuation mark that the author wrote after it, Spanish before it. */
function behindMark(pieces: readonly Piece[], piece: Piece, index: number): readonly Piece[] {
  const next = pieces[index + 1];
  const before = pieces[index - 1];
  if (piece.kind === 'note') {
    const mark = next === undefined ? '' : leadingMark(next);
    return mark === '' ? [piece] : [{ kind: 'words', html: html`${mark}`, text: mark }, piece];
  }
  if (before?.kind !== 'note') return [piece];
  const mark = leadingMark(piece);
  if (mark === '') return [piece];
  const text = piece.text.slice(mark.length);
  return [{ kind: 'words', html: html`${text}`, text }];
}

/** Only plain words can be cut: what carries markup never begins with a mark. */
function leadingMark(piece: Piece): string {
  return piece.kind === 'words' ? (/^[.,;:!?]["”’]*/u.exec(piece.text)?.[0] ?? '') : '';
}
