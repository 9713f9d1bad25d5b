/** A profile of heights as derived.json holds it. */
import type { Derived } from '../story/loaded-story.ts';

export interface Profile {
  readonly fromId: string;
  readonly toId: string;
  readonly lengthKm: number;
  /** How far one height may be off. */
  readonly errorM: number;
  /** Id of the table in SOURCES.md. */
  readonly source: string;
  readonly samples: readonly Sample[];
  readonly borderKm: readonly number[];
}

export interface Sample {
  readonly km: number;
  readonly heightM: number;
  readonly sea: boolean;
}

export function readProfile(derived: Derived, id: string): Profile | undefined {
  const entry = branch(branch(derived, 'profiles'), id);
  if (entry === undefined) return undefined;
  const lengthKm = number(entry['length_km']);
  const stepKm = number(entry['step_km']);
  const sea = numbers(entry['sea_samples']);
  const inSea = (index: number): boolean =>
    sea.some((first, at) => at % 2 === 0 && index >= first && index <= (sea[at + 1] ?? first));
  return {
    fromId: text(entry['from_id']),
    toId: text(entry['to_id']),
    lengthKm,
    errorM: number(entry['error_m']),
    source: text(entry['source']),
    samples: numbers(entry['heights_m']).map((heightM, index) => ({
      // The last sample is the second place itself.
      km: Math.min(index * stepKm, lengthKm),
      heightM,
      sea: inSea(index),
    })),
    borderKm: numbers(entry['border_km']),
  };
}

function branch(tree: Derived | undefined, key: string): Derived | undefined {
  const value = tree !== undefined && Object.hasOwn(tree, key) ? tree[key] : undefined;
  return typeof value === 'object' && value !== null && !isList(value) ? value : undefined;
}

const isList = (value: unknown): value is readonly number[] => Array.isArray(value);
const number = (value: Derived[string] | undefined): number => (typeof value === 'number' ? value : 0);
const text = (value: Derived[string] | undefined): string => (typeof value === 'string' ? value : '');
const numbers = (value: Derived[string] | undefined): readonly number[] => (isList(value) ? value : []);
