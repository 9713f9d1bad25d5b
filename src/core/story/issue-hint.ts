/** Turns a schema's complaint into a repair: the nearest valid key or value. */
import type { BaseIssue, GenericSchema } from 'valibot';
import { nearest } from './nearest.ts';

/** Keys that reach an object's prototype: no file of a story has a use for them. */
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

type Issue = Pick<BaseIssue<unknown>, 'type' | 'expected' | 'received' | 'path' | 'input'>;

/** The valid names are found by walking the schema along the issue's path. */
export function issueHint(schema: GenericSchema, issue: Issue, otherwise: string): string {
  const keys = (issue.path ?? []).map((item: { readonly key: unknown }) => String(item.key));
  if (issue.type === 'strict_object') {
    const owner = schemaAt(schema, keys.slice(0, -1));
    const valid = Object.keys(entriesOf(owner));
    const wrong = keys.at(-1) ?? '';
    if (valid.includes(wrong)) return `Add "${wrong}".`;
    const near = nearest(wrong, valid);
    return near === undefined ? `Valid keys are: ${valid.join(', ')}.` : `Did you mean ${near}?`;
  }
  if (issue.type === 'picklist') {
    const options = listIn(schemaAt(schema, keys), 'options').map(String);
    const near = nearest(String(issue.input), options);
    const all = options.filter((option) => option !== '').join(', ');
    return near === undefined || near === ''
      ? `Use one of: ${all}.`
      : `Did you mean ${near}? Valid are: ${all}.`;
  }
  if (issue.type === 'variant') return `Use one of: ${String(issue.expected).replace(/[()"]/g, '')}.`;
  return otherwise;
}

function schemaAt(schema: unknown, keys: readonly string[]): unknown {
  const bare = unwrapped(schema);
  const [key, ...rest] = keys;
  if (key === undefined) return bare;
  return schemaAt(memberOf(bare, 'item') ?? memberOf(entriesOf(bare), key), rest);
}

/** A variant's keys are those of all its forms. */
function entriesOf(schema: unknown): object {
  const forms = memberOf(schema, 'type') === 'variant' ? listIn(schema, 'options') : [schema];
  return forms.reduce<object>((all, form) => ({ ...all, ...recordIn(form, 'entries') }), {});
}

function unwrapped(schema: unknown): unknown {
  const inner = memberOf(schema, 'wrapped');
  return inner === undefined ? schema : unwrapped(inner);
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}

function recordIn(value: unknown, name: string): object {
  const member = memberOf(value, name);
  return typeof member === 'object' && member !== null ? member : {};
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const member = memberOf(value, name);
  return Array.isArray(member) ? member : [];
}
