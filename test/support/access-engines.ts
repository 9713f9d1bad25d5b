/** Two engines that look for faults of access, and the list of what they say that was looked at and left. */
import type axeCore from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const IBM = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');
/** WCAG 2.2 up to AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Something an engine says that a person has looked at. */
export interface Reviewed {
  readonly engine: 'axe' | 'ibm';
  readonly rule: string;
  /** Selector of what it is said of, or of the element whose shadow that stands in. */
  readonly of: string;
  /** Why it stays. */
  readonly reason: string;
}

export const REVIEWED = JSON.parse(
  readFileSync('test/e2e/access/reviewed.json', 'utf8'),
) as readonly Reviewed[];

export interface Findings {
  /** Not on the list: `rule: element`. */
  readonly fresh: readonly string[];
  /** Indices into the list of what was found again. */
  readonly known: readonly number[];
}

interface Finding {
  readonly rule: string;
  readonly node: Node | null;
  /** A fault, where the list holds only doubts. */
  readonly sure?: boolean;
}

/** Sorts findings in the page, where elements can be asked for their selectors. */
const SORT = `(findings, engine, reviewed) => {
  const known = new Set();
  const fresh = [];
  for (const { rule, node, sure } of findings) {
    const element = node instanceof Element ? node : (node?.parentElement ?? document.documentElement);
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    const entry = reviewed.findIndex(
      (one) => one.engine === engine && one.rule === rule && !sure &&
        (element.matches(one.of) || host?.matches(one.of)),
    );
    if (entry >= 0) known.add(entry);
    else fresh.push(rule + ': ' + (host?.tagName ?? '') + ' ' + element.outerHTML.slice(0, 160));
  }
  return { fresh: [...new Set(fresh)], known: [...known] };
}`;

type Sort = (findings: readonly Finding[], engine: string, reviewed: readonly Reviewed[]) => Findings;
interface Engines {
  readonly axe?: typeof axeCore;
  readonly ace?: {
    readonly Checker: new () => {
      check(
        node: Node,
        policies: readonly string[],
      ): Promise<{
        readonly results: readonly {
          readonly ruleId: string;
          readonly value: readonly [string, string];
          readonly node: Node;
        }[];
      }>;
    };
  };
  readonly sortFindings?: Sort;
}

/** Puts both engines into the page, past its policy, as a reader's own tools would. */
const arm = async (page: Page): Promise<void> => {
  if (await page.evaluate(() => 'sortFindings' in globalThis)) return;
  await page.evaluate(`${AXE};${IBM};globalThis.ace = ace;globalThis.sortFindings = ${SORT};`);
};

/** What axe calls a fault is never on the list; what it cannot decide may be. */
export const askAxe = async (page: Page, without: readonly string[] = []): Promise<Findings> => {
  await arm(page);
  return page.evaluate(
    async ([values, reviewed, off]) => {
      const { axe, sortFindings } = globalThis as unknown as Required<Engines>;
      const found = await axe.run(document, {
        runOnly: { type: 'tag', values: [...values] },
        rules: {
          'label-content-name-mismatch': { enabled: true },
          ...Object.fromEntries(off.map((id) => [id, { enabled: false }])),
        },
        resultTypes: ['violations', 'incomplete'],
        elementRef: true,
      });
      const flat = (results: axeCore.Result[], sure: boolean): Finding[] =>
        results.flatMap(({ id, nodes }) =>
          nodes.map(({ element }) => ({ rule: id, node: element ?? null, sure })),
        );
      return sortFindings(
        [...flat(found.violations, true), ...flat(found.incomplete, false)],
        'axe',
        reviewed,
      );
    },
    [TAGS, REVIEWED, without] as const,
  );
};

export const askIbm = async (page: Page): Promise<Findings> => {
  await arm(page);
  return page.evaluate(
    async ([reviewed]) => {
      const { ace, sortFindings } = globalThis as unknown as Required<Engines>;
      const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
      const findings = results
        .filter(({ value: [level, outcome] }) => outcome !== 'PASS' && level !== 'INFORMATION')
        .map(({ ruleId, node }) => ({ rule: ruleId, node }));
      return sortFindings(findings, 'ibm', reviewed);
    },
    [REVIEWED] as const,
  );
};
