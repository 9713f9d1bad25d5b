/** What to warn of before going on, and the ways round it: none leads unwarned into another step that hurts. */
import type { PresenterStop } from './presenter-data.ts';

export interface Warning {
  /** First stops of the steps that follow one another and need a warning, the next one first. */
  readonly told: readonly PresenterStop[];
  /** Indices of the stops where one may go on: every step that has been told of, and the one after all of them. */
  readonly ways: readonly number[];
  /** Whether the last way leads to a step that needs no warning; else the story ends with those that do. */
  readonly leadsOut: boolean;
}

/** `null` where the next stop needs no warning, or its step has begun. @param place index of the stop */
export function warningAt(stops: readonly PresenterStop[], place: number): Warning | null {
  const here = stops[place]?.step;
  const ahead = [...stops.entries()].filter(
    ([index, { step }]) => index > place && step !== here && stops[index - 1]?.step !== step,
  );
  const safe = ahead.findIndex(([, { note }]) => note === undefined);
  const told = safe < 0 ? ahead : ahead.slice(0, safe);
  if (stops[place + 1]?.step === here || told.length === 0) return null;
  const leadsOut = safe >= 0;
  return {
    told: told.map(([, stop]) => stop),
    ways: [...told.slice(1), ...(leadsOut ? ahead.slice(safe, safe + 1) : [])].map(([index]) => index),
    leadsOut,
  };
}
