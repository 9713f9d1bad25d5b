/** Blocks of files in the pages of `docs/`, by the heading above them. */
import { readFileSync } from 'node:fs';

export interface FileBlock {
  readonly path: string;
  /** What the heading says of the place in the file: `after` or `in`, and the name there. */
  readonly place: { readonly word: string; readonly name: string } | null;
  readonly content: string;
}

/** A heading of the third order that begins with a file's name, and the first fence below it. */
const BLOCK = /^### `([^`]+)`(?:, (after|in) `([^`]+)`)?\n(?:(?!#|```).*\n)*```\w+\n([\s\S]*?\n)```$/gm;

export const fileBlocks = (page: string): readonly FileBlock[] =>
  [...readFileSync(page, 'utf8').matchAll(BLOCK)].map(([, path = '', word, name, content = '']) => ({
    path,
    place: word === undefined || name === undefined ? null : { word, name },
    content,
  }));
