/** The YAML head of a text file, parsed into its checked form. */
import * as v from 'valibot';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { FORBIDDEN_KEYS, issueHint } from '../../core/story/issue-hint.ts';
import { frontMatterSchema, type FrontMatter } from '../../core/story/schema.ts';
import type { ReportLine } from './report-line.ts';

const EXAMPLE = 'Start the file with ---, then lang, title, description and chapters, then ---.';

/** `yamlLine` is the line of the file on which the YAML starts. */
export function readFrontMatter(yaml: string, yamlLine: number, report: ReportLine): FrontMatter | undefined {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number): number => counter.linePos(offset).line + yamlLine - 1;
  let broken = false;
  for (const error of document.errors) {
    broken = true;
    report(
      'front-matter',
      lineAt(error.pos[0]),
      `The front matter is no valid YAML: ${firstLine(error.message)}`,
      EXAMPLE,
    );
  }
  visit(document, {
    Pair(_, pair) {
      const { key } = pair;
      if (!isScalar(key) || !FORBIDDEN_KEYS.includes(String(key.value))) return;
      broken = true;
      report(
        'forbidden-key',
        lineAt(key.range?.[0] ?? 0),
        `The name "${String(key.value)}" is not allowed.`,
        'Rename it.',
      );
    },
  });
  if (broken) return undefined;
  const value: unknown = document.toJS();
  const result = v.safeParse(frontMatterSchema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = v.getDotPath(issue) ?? '';
    const node: unknown = document.getIn(path.split('.'), true);
    const line = isScalar(node) && node.range ? lineAt(node.range[0]) : yamlLine;
    report('front-matter', line, `${path}: ${issue.message}`, issueHint(frontMatterSchema, issue, EXAMPLE));
  }
  return undefined;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
