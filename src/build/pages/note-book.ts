/** Numbers the sources of one page in the order of their first citation and remembers every place that cites them. */
import type { NotePlace } from './page-context.ts';

export interface Citation {
  /** Id of the note in the text, to lead back to. */
  readonly id: string;
  /** Where it stands, as the way back shows it: the number of a step, or a heading. */
  readonly mark: string;
}

export interface NoteBook {
  /** The source's number; gives it one if it has none yet. */
  numberOf(sourceId: string): number;
  /** Notes a citation and returns the id of its note; none for the further ones of a table. */
  cite(sourceId: string, place: NotePlace): string | undefined;
  citationsOf(sourceId: string): readonly Citation[];
  /** Source ids by number. */
  inOrder(): readonly string[];
}

export function createNoteBook(): NoteBook {
  const citations = new Map<string, Citation[]>();
  let cited = 0;
  const listOf = (sourceId: string): Citation[] => {
    const known = citations.get(sourceId);
    if (known !== undefined) return known;
    const list: Citation[] = [];
    citations.set(sourceId, list);
    return list;
  };
  return {
    numberOf: (sourceId) => {
      listOf(sourceId);
      return [...citations.keys()].indexOf(sourceId) + 1;
    },
    cite: (sourceId, place) => {
      const list = listOf(sourceId);
      const { mark, once = false } = place;
      if (once && list.some((citation) => citation.mark === mark)) return undefined;
      cited += 1;
      // Short, because a page has hundreds of them.
      const id = `note-${cited}`;
      list.push({ id, mark });
      return id;
    },
    citationsOf: (sourceId) => citations.get(sourceId) ?? [],
    inOrder: () => [...citations.keys()],
  };
}
