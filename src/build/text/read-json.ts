/** JSON text as a value of a schema, or problems: grammar with line and column, form with the path inside. */
import * as v from 'valibot';
import { issueHint } from '../../core/story/issue-hint.ts';
import type { Problem } from '../../core/story/problem.ts';
import { scanJson } from './json-scan.ts';
import { positionAt } from './text-position.ts';

export interface ReadValue<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

export function readJson<Schema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: Schema,
): ReadValue<v.InferOutput<Schema>> {
  const faults = scanJson(text);
  if (faults.length > 0) {
    const problems = faults.map(({ code, offset, message, hint }) => ({
      code,
      file,
      path: positionAt(text, offset),
      message,
      hint,
    }));
    return { value: undefined, problems };
  }
  const parsed: unknown = JSON.parse(text);
  const result = v.safeParse(schema, parsed);
  if (result.success) return { value: result.output, problems: [] };
  return { value: undefined, problems: result.issues.map((issue) => formProblem(file, schema, issue)) };
}

/** A complaint of the schema as a problem; `prefix` is where the checked value stands in its file. */
export function formProblem(
  file: string,
  schema: v.GenericSchema,
  issue: v.BaseIssue<unknown>,
  prefix = '',
): Problem {
  const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
  const missing = issue.type === 'strict_object' && !unknownKey;
  const key = String(issue.path?.at(-1)?.key);
  const rule = plain(issue.message);
  const message = unknownKey
    ? `The name "${key}" is not known here.`
    : missing
      ? `"${key}" is missing.`
      : complaint(issue, rule);
  return {
    code: unknownKey ? 'unknown-key' : missing ? 'missing-key' : 'wrong-value',
    file,
    path: pathOf(issue, prefix),
    message,
    hint: issueHint(
      schema,
      issue,
      issue.kind === 'validation' ? rule : 'See data/schema for the form of this file.',
    ),
  };
}

/** `chapters[1].steps[0].id` */
function pathOf(issue: v.BaseIssue<unknown>, prefix: string): string {
  const steps = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return `${prefix}${steps.join('')}`.replace(/^\./, '');
}

/** A broken rule (a pattern, a limit) is its own repair, so the complaint only shows the value. */
function complaint(issue: v.BaseIssue<unknown>, rule: string): string {
  return issue.kind === 'validation' ? `${issue.received} cannot stand here.` : rule;
}

function plain(message: string): string {
  return message.replace(
    /^Invalid type: Expected (.+) but received (.+)$/,
    'Here stands $2, where $1 is needed.',
  );
}
