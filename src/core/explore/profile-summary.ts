/** What a profile says in one sentence: its highest and lowest point, and how much of the line has no height. */
import type { HeightSample } from './heights.ts';

export interface ProfileSummary {
  readonly highest: HeightSample;
  readonly lowest: HeightSample;
  /** 0…1 of the samples. */
  readonly unknownShare: number;
}

/** `null` when no height is known anywhere. */
export function summaryOf(samples: readonly HeightSample[]): ProfileSummary | null {
  const known = samples.filter(({ height }) => height !== null);
  const [first] = known;
  if (first === undefined) return null;
  const metres = ({ height }: HeightSample): number => height ?? 0;
  return {
    highest: known.reduce((best, sample) => (metres(sample) > metres(best) ? sample : best), first),
    lowest: known.reduce((best, sample) => (metres(sample) < metres(best) ? sample : best), first),
    unknownShare: 1 - known.length / samples.length,
  };
}

/** To whole tens: the last digit would claim more than the error allows. */
export const roundedHeight = (metres: number): number => Math.round(metres / 10) * 10;

/** Stretches of known heights as an SVG path over `width` × `height`, each closed down to the base. */
export function profilePath(samples: readonly HeightSample[], width: number, height: number): string {
  const length = samples.at(-1)?.km ?? 0;
  const top = Math.max(1, ...samples.map((sample) => sample.height ?? 0));
  const x = (km: number): string => ((km / Math.max(length, 1e-9)) * width).toFixed(1);
  const y = (metres: number): string => (height - (Math.max(0, metres) / top) * height).toFixed(1);
  let path = '';
  let last: string | null = null;
  for (const sample of samples) {
    if (sample.height === null) {
      if (last !== null) path += `L${last} ${height}z`;
      last = null;
      continue;
    }
    const here = x(sample.km);
    path += last === null ? `M${here} ${height}L${here} ${y(sample.height)}` : `L${here} ${y(sample.height)}`;
    last = here;
  }
  return last === null ? path : `${path}L${last} ${height}z`;
}
