/** Takes our built page apart, for the plain page beside it and for stories that are longer than ours. */
import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { PageData } from '../src/core/story/page-data.ts';
import type { Step, Stop } from '../src/core/story/story.ts';

/** The words of one stop. */
export interface Card {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const parse = (page: string): Root => unified().use(rehypeParse).parse(page);
const print = (tree: Root): string => unified().use(rehypeStringify).stringify(tree);

const words = (node: RootContent): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(words).join('').replace(/\s+/g, ' ').trim() : '';
};

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

const textsOf = (element: Element, names: readonly string[]): readonly string[] => {
  const found: string[] = [];
  visit(element, 'element', (node) => {
    if (!names.includes(node.tagName)) return undefined;
    found.push(words(node));
    return SKIP;
  });
  return found;
};

const isData = ({ tagName, properties }: Element): boolean =>
  tagName === 'script' && properties['id'] === 'story-data';

/** One for each stop of the map, the opening first. */
export function cardsOf(page: string): readonly Card[] {
  const cards: Card[] = [];
  visit(parse(page), 'element', (node) => {
    const opening = node.properties['dataOpening'] !== undefined;
    if (!opening && !hasClass(node, 'passage')) return undefined;
    const [heading = ''] = textsOf(node, ['h1', 'h2']);
    cards.push({ heading, paragraphs: textsOf(node, ['p']) });
    return SKIP;
  });
  return cards;
}

/** The JSON in the page, as it is. */
export function storyDataOf(page: string): string {
  let data = '';
  visit(parse(page), 'element', (node) => {
    const [text] = node.children;
    if (isData(node) && text?.type === 'text') data = text.value;
  });
  if (data === '')
    throw new Error('The built page holds no <script id="story-data">: build it with `npm run build`.');
  return data;
}

/** Our page with the whole story several times over, its pictures and map data unchanged; ids get the number of the copy. */
export function repeatStory(page: string, times: number): string {
  const tree = parse(page);
  visit(tree, 'element', (node) => {
    const steps = node.children.filter(
      (child): child is Element => child.type === 'element' && isStep(child),
    );
    const [last] = steps.slice(-1);
    if (last !== undefined) {
      const copies = Array.from({ length: times - 1 }, (_, copy) =>
        steps.map((step) => renamed(structuredClone(step), copy + 2)),
      );
      node.children.splice(node.children.indexOf(last) + 1, 0, ...copies.flat());
      return SKIP;
    }
    const [text] = node.children;
    if (isData(node) && text?.type === 'text') text.value = JSON.stringify(repeatData(text.value, times));
    return undefined;
  });
  return print(tree);
}

const isStep = (element: Element): boolean =>
  hasClass(element, 'step') && element.properties['dataStep'] !== undefined;

function renamed<T extends RootContent>(step: T, copy: number): T {
  visit(step, 'element', ({ properties }) => {
    for (const name of ['id', 'dataStep', 'ariaLabelledBy', 'ariaDescribedBy']) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = `${value}-${copy}`;
      else if (Array.isArray(value)) properties[name] = value.map((id) => `${id}-${copy}`);
    }
  });
  return step;
}

function repeatData(json: string, times: number): PageData {
  const data = JSON.parse(json) as PageData;
  const { steps, stops } = data.story;
  const [opening, ...rest] = stops;
  if (opening === undefined) throw new Error('The story has no stops.');
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const longSteps = copies.flatMap((copy) =>
    steps.map((step): Step => ({
      ...step,
      id: copy === 0 ? step.id : `${step.id}-${copy + 1}`,
      firstStop: step.firstStop + copy * rest.length,
    })),
  );
  const longStops = copies.flatMap((copy) =>
    rest.map((stop): Stop => ({ ...stop, step: stop.step + copy * steps.length })),
  );
  return { ...data, story: { ...data.story, steps: longSteps, stops: [opening, ...longStops] } };
}
