/** Makes of a finished page one file that needs nothing else: styles, type and pictures inside, no script, no request. */
import type { Element, ElementContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { oneFileName } from './pages/one-file-path.ts';

export interface OneFileParts {
  readonly storyId: string;
  /** The page's style sheets, in order, with all addresses already inside. */
  readonly css: string;
  /** Address of the deployed page, when it is known: what the file links to is there. */
  readonly pageUrl: string | undefined;
  /** The picture at an address of the page, as SVG; undefined when there is none. */
  readonly picture: (address: string) => Promise<string | undefined>;
}

/** What makes a page live, or names files beside it. */
const DROPPED = new Set(['script', 'link', 'source', 'story-offline', 'story-tools', 'story-compare']);

/** The offers to keep the story, and the ways to its other editions, which are not in the file. */
const isOther = ({ properties, children }: Element): boolean =>
  properties['id'] === 'keep' ||
  children.some((child) => child.type === 'element' && 'dataStoryPlain' in child.properties);

export async function makeOneFile(page: string, parts: OneFileParts): Promise<string> {
  const tree = unified().use(rehypeParse).parse(page);
  const pictures: Element[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (DROPPED.has(node.tagName) || isOther(node)) {
      parent?.children.splice(index ?? 0, 1);
      return [SKIP, index ?? 0];
    }
    if (node.tagName === 'img') pictures.push(node);
    if (node.tagName === 'a') relink(node, parts);
    // The pictures are those of the light theme, so is the page.
    if (node.tagName === 'html') node.properties['dataTheme'] = 'light';
    if (node.tagName === 'head') node.children.push(styleElement(parts.css));
    return undefined;
  });
  for (const picture of pictures) await inline(picture, parts);
  return unified().use(rehypeStringify).stringify(tree);
}

const styleElement = (css: string): ElementContent => ({
  type: 'element',
  tagName: 'style',
  properties: {},
  children: [{ type: 'text', value: css }],
});

async function inline(picture: Element, { picture: find }: OneFileParts): Promise<void> {
  const address = picture.properties['src'];
  const svg = typeof address === 'string' ? await find(address) : undefined;
  if (svg === undefined) throw new Error(`The one-file edition has no picture for ${String(address)}.`);
  picture.properties['src'] = svgAddress(svg);
  delete picture.properties['loading'];
  delete picture.properties['fetchPriority'];
}

/** Inside the file as it is, to another language's file beside it, to the deployed site; else it is no link. */
function relink(link: Element, { storyId, pageUrl }: OneFileParts): void {
  const { href, hrefLang } = link.properties;
  if (typeof href !== 'string' || href.startsWith('#') || /^[a-z]+:/.test(href)) return;
  delete link.properties['download'];
  if (link.properties['dataStoryLanguage'] !== undefined && typeof hrefLang === 'string')
    link.properties['href'] = oneFileName(storyId, hrefLang);
  else if (pageUrl !== undefined) link.properties['href'] = new URL(href, pageUrl).href;
  else delete link.properties['href'];
}

/** Only what an address must not hold is escaped: a third of the bytes of base64 are saved. */
function svgAddress(svg: string): string {
  return `data:image/svg+xml,${svg.replace(/[%#<>"]/g, (sign) => encodeURIComponent(sign))}`;
}
