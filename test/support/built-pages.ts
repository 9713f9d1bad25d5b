/** The pages of the built site as trees, for questions that need no browser. */
import type { Element, Root } from 'hast';
import { readFileSync } from 'node:fs';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

export interface Found {
  readonly element: Element;
  /** From the root of the page down to the parent. */
  readonly ancestors: readonly Element[];
}

/** Every element of the page, in its order. */
export const elementsOf = (file: string): readonly Found[] => {
  const tree = unified().use(rehypeParse).parse(readFileSync(file, 'utf8'));
  const found: Found[] = [];
  const walk = (parent: Root | Element, ancestors: readonly Element[]): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      found.push({ element: child, ancestors });
      walk(child, [...ancestors, child]);
    }
  };
  walk(tree, []);
  return found;
};

export const attribute = ({ element }: Found, name: string): string | undefined => {
  const value = element.properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : value === null || value === undefined
      ? undefined
      : String(value);
};

/** Its words as they are written, spaces made one. */
export const wordsOf = (element: Element): string => textOf(element).replaceAll(/\s+/g, ' ').trim();

const textOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');

/** What a reader can never see is no word of the page. */
export const isInside = ({ ancestors, element }: Found, ...names: readonly string[]): boolean =>
  [...ancestors, element].some(({ tagName }) => names.includes(tagName));
