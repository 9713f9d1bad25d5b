/** A cut through the relief along a straight line: land from the sea's level up, the sea flat. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { CHART_WIDTH, textWidth, type PlacedText } from './bar-layout.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { Profile, Sample } from './profile-data.ts';
import { labels, picture, round } from './svg-parts.ts';

const HEIGHT = 156;
const TOP = 26;
const BASE = HEIGHT - 40;
const SEA_DEPTH = 5;
const METRES_PER_KM = 1000;

export interface ProfileWords {
  readonly description: string;
  /** Names over the two ends and over what lies between, from first to last. */
  readonly from: string;
  readonly to: string;
  readonly border: string;
  readonly metres: (value: number) => string;
  readonly kilometres: (value: number) => string;
  /** What one sample says. */
  readonly sample: (sample: Sample) => string;
}

export interface ProfileLayout {
  readonly x: (km: number) => number;
  readonly y: (metres: number) => number;
  /** How many times too tall the heights are against the distances. */
  readonly exaggeration: number;
  readonly rules: readonly number[];
}

export function profileLayout(profile: Profile): ProfileLayout {
  const highest = max(profile.samples, ({ heightM }) => heightM) ?? 0;
  const y = scaleLinear([0, Math.max(1, highest)], [BASE, TOP]);
  const x = scaleLinear([0, profile.lengthKm], [0, CHART_WIDTH]);
  const unitsPerMetre = (BASE - TOP) / Math.max(1, highest);
  const unitsPerMetreAlong = CHART_WIDTH / (profile.lengthKm * METRES_PER_KM);
  return {
    x,
    y,
    exaggeration: unitsPerMetre / unitsPerMetreAlong,
    rules: y.ticks(3).filter((metres) => metres > 0),
  };
}

export function profileSvg(
  id: string,
  profile: Profile,
  tableSamples: readonly Sample[],
  words: ProfileWords,
): string {
  const { x, y, rules } = profileLayout(profile);
  const point = ({ km, heightM }: Sample): string => `${round(x(km))} ${round(y(heightM))}`;
  const land = `M0 ${BASE}L${profile.samples.map(point).join('L')}L${CHART_WIDTH} ${BASE}z`;
  const sea = stretches(profile.samples)
    .map(([from, to]) => `M${round(x(from))} ${BASE}H${round(x(to))}v${SEA_DEPTH}H${round(x(from))}z`)
    .join('');
  const border = profile.borderKm.map((km) => `M${round(x(km))} ${TOP - 8}V${BASE}`).join('');
  const width = CHART_WIDTH / Math.max(1, tableSamples.length - 1);
  const marks = tableSamples.map((sample) => {
    const left = Math.max(0, x(sample.km) - width / 2);
    const right = Math.min(CHART_WIDTH, x(sample.km) + width / 2);
    return `<g role="img" class="chart-bar chart-spot" data-bar="${round(sample.km)}" data-value="${sample.heightM}" aria-label="${escapeMarkup(words.sample(sample))}"><path d="M${round(x(sample.km))} ${round(y(sample.heightM))}V${BASE}"/><rect class="chart-hit" fill="none" x="${round(left)}" y="0" width="${round(right - left)}" height="${BASE}"/></g>`;
  });
  return picture(id, CHART_WIDTH, HEIGHT, [
    escapeMarkup(words.description),
    `<path class="chart-rule" d="${rules.map((metres) => `M0 ${round(y(metres))}H${CHART_WIDTH}`).join('')}"/>`,
    `<path class="chart-land" d="${land}"/>`,
    `<path class="chart-sea" d="${sea}"/>`,
    border === '' ? '' : `<path class="chart-parted" d="${border}"/>`,
    ...marks,
    `<path class="chart-base" d="M0 ${BASE}H${CHART_WIDTH}"/>`,
    labels(
      'chart-scale',
      // At the right, where the land is low.
      rules.map((metres) => ({
        text: words.metres(metres),
        x: CHART_WIDTH,
        y: y(metres) - 3,
        anchor: 'end',
      })),
    ),
    labels('chart-value', [
      { text: words.from, x: 0, y: HEIGHT - 4, anchor: 'start' },
      { text: words.to, x: CHART_WIDTH, y: HEIGHT - 4, anchor: 'end' },
    ]),
    labels('chart-tick', [
      ...profile.borderKm.slice(0, 1).map((km): PlacedText => {
        const half = textWidth(words.border) / 2;
        return { text: words.border, x: Math.max(half, x(km)), y: TOP - 13, anchor: 'middle' };
      }),
      ...kilometreTicks(profile.lengthKm).map((km): PlacedText => {
        const text = words.kilometres(km);
        const half = textWidth(text) / 2;
        return {
          text,
          x: Math.min(Math.max(x(km), half), CHART_WIDTH - half),
          y: BASE + 19,
          anchor: 'middle',
        };
      }),
    ]),
  ]);
}

/** Where the sea begins and ends, in kilometres. */
export function stretches(samples: readonly Sample[]): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  samples.forEach(({ km, sea }, index) => {
    if (!sea) return;
    const last = found.at(-1);
    if (last !== undefined && samples[index - 1]?.sea === true) last[1] = km;
    else found.push([km, km]);
  });
  return found;
}

const KM_A_TICK = 25;
function kilometreTicks(lengthKm: number): readonly number[] {
  return Array.from({ length: Math.floor(lengthKm / KM_A_TICK) + 1 }, (_, index) => index * KM_A_TICK);
}
