/** Takes the white space of our source out of the elements' templates and styles: no minifier looks into a template. */
import ts from 'typescript';
import type { Plugin } from 'vite';

/** Strings stand as they are; outside of them no style of ours needs more than one space. */
const leanCss = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?|(:) /g, '$1$2'),
    )
    .join('')
    .replaceAll(';}', '}');

/** A line end with its indentation is one space to a browser; ours has no preformatted text. */
const leanHtml = (html: string): string => html.replace(/\s*\n\s*/g, ' ');

const LEAN: ReadonlyMap<string, (text: string) => string> = new Map([
  ['css', leanCss],
  ['html', leanHtml],
  ['svg', leanHtml],
]);

/** @param code of a module in TypeScript · @returns it with what stands between the values of its templates made lean */
export function leanTemplates(code: string): string {
  const cuts: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      const lean = LEAN.get(node.tag.text);
      const { template } = node;
      const spans = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
      if (lean !== undefined)
        for (const span of spans) {
          // Without the signs that open and close it, which are no CSS.
          const from = span.getStart() + 1;
          const to = span.getEnd() - (ts.isTemplateHead(span) || ts.isTemplateMiddle(span) ? 2 : 1);
          cuts.push({ from, to, text: lean(code.slice(from, to)) });
        }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true));
  // From the end, so that what comes before keeps its place.
  return [...cuts]
    .sort((a, b) => b.from - a.from)
    .reduce((text, cut) => text.slice(0, cut.from) + cut.text + text.slice(cut.to), code);
}

export const leanTemplatesPlugin: Plugin = {
  name: 'story-lean-templates',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.+\.ts$/, code: /\b(?:css|html|svg)`/ },
    handler: (code) => ({ code: leanTemplates(code), map: null }),
  },
};
