/** Finds steps by what a teacher types: a number, or a piece of a title without caring for accents. */
import { foldAccents } from '../words/fold-accents.ts';

/** Indices of the steps that fit, in order; all of them when nothing was typed. */
export function findSteps(steps: readonly { readonly title: string }[], typed: string): readonly number[] {
  const wanted = foldAccents(typed.trim());
  const all = steps.map((_, index) => index);
  if (wanted === '') return all;
  if (/^\d+$/.test(wanted)) {
    const exact = Number(wanted) - 1;
    return [
      ...all.filter((index) => index === exact),
      ...all.filter((index) => index !== exact && String(index + 1).startsWith(wanted)),
    ];
  }
  return all.filter((index) => foldAccents(steps[index]?.title ?? '').includes(wanted));
}
