/** What a printed story holds: its pages' words, its tags, its pictures' alternatives. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PrintedStory {
  readonly bytes: number;
  /** Points, rounded. */
  readonly size: readonly [number, number];
  readonly pages: readonly string[];
  /** How many letters are printed at each size of type, in tenths of a point. */
  readonly type: ReadonlyMap<number, number>;
  readonly isTagged: boolean;
  readonly alternatives: readonly string[];
}

interface TagNode {
  readonly alt?: string;
  readonly children?: readonly TagNode[];
}
const alternativesOf = (node: TagNode): string[] => [
  ...(node.alt === undefined ? [] : [node.alt]),
  ...(node.children ?? []).flatMap(alternativesOf),
];

export const readPdf = async (pdf: Buffer): Promise<PrintedStory> => {
  // pdf.js takes the bytes for its own.
  const bytes = pdf.length;
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0 })
    .promise;
  const pages: string[] = [];
  const type = new Map<number, number>();
  const alternatives: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    for (const item of items)
      if ('str' in item && bare(item.str) !== '') {
        // The height of its letters, whichever way they run.
        const tenths = Math.round(10 * Math.hypot(Number(item.transform[2]), Number(item.transform[3])));
        type.set(tenths, (type.get(tenths) ?? 0) + bare(item.str).length);
      }
    const tree = (await page.getStructTree()) as TagNode | null;
    if (tree !== null) alternatives.push(...alternativesOf(tree));
  }
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  const mark = await document.getMarkInfo();
  await document.loadingTask.destroy();
  return {
    bytes,
    size: [Math.round(width), Math.round(height)],
    pages,
    type,
    isTagged: mark?.Marked === true,
    alternatives,
  };
};

/** Print breaks lines and words anywhere: only letters and figures are compared. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
