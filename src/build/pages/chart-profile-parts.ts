/** A cut through the relief between two places of the story. */
import { profileLayout, profileSvg, stretches } from '../../core/chart/profile-chart.ts';
import { readProfile, type Sample } from '../../core/chart/profile-data.ts';
import type { ProfileChart } from '../../core/story/schema-chart.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import { chartId, type ChartParts } from './chart-frame.ts';
import { chartTable, dataCell } from './chart-table.ts';
import { placeName } from './place-name.ts';
import type { PageContext } from './page-context.ts';

const TABLE_KM = 5;
/** No single height is known to the metre. */
const SHOWN_M = 10;

export function profileParts(
  context: PageContext,
  sectionId: string,
  chart: ProfileChart,
): ChartParts | undefined {
  const { locale, messages, loaded } = context;
  const profile = readProfile(loaded.derived, chart.profile);
  if (profile === undefined) return undefined;
  const { profile: words } = messages.chart;
  const number = (value: number): string => formatNumber(value, locale);
  const names = {
    from: placeName(loaded, profile.fromId, locale),
    to: placeName(loaded, profile.toId, locale),
  };
  const told = tableSamples(profile.samples);
  const sample = ({ km, heightM, sea }: Sample): string =>
    sea
      ? fill(words.seaSample, { km: number(km) })
      : fill(words.sample, { km: number(km), m: number(heightM) });
  const sea = stretches(profile.samples).map(([from, to]) => `${number(from)}–${number(to)}`);
  const svg = profileSvg(chartId(sectionId), profile, told, {
    description: fill(words.description, {
      ...names,
      sea: new Intl.ListFormat(locale).format(sea),
      border: number(profile.borderKm[0] ?? 0),
      length: number(profile.lengthKm),
      highest: number(highestKm(profile.samples)),
    }),
    from: `A ${names.from}`,
    to: `B ${names.to}`,
    border: words.border,
    metres: (metres) => `${number(metres)} ${messages.units.m}`,
    kilometres: (km) => (km === 0 ? '0' : `${number(km)} ${messages.units.km}`),
    sample,
  });
  const what = fill(messages.chart.titleProfile, names);
  return {
    what,
    by: messages.chart.sourceProfile,
    asOf: undefined,
    svg,
    said: told[0] === undefined ? '' : sample(told[0]),
    notes: [
      fill(words.note, {
        times: number(Math.round(profileLayout(profile).exaggeration)),
        error: number(profile.errorM),
      }),
    ],
    table: chartTable(
      what,
      [words.distance, words.height],
      told.map(({ km, heightM, sea: atSea }) => [
        number(km),
        atSea ? words.sea : dataCell(heightM, number(heightM)),
      ]),
    ),
    nameOf: (key) => key,
  };
}

/** Every fifth kilometre and the end, rounded. */
function tableSamples(samples: readonly Sample[]): readonly Sample[] {
  return samples
    .filter(({ km }, index) => km % TABLE_KM === 0 || index === samples.length - 1)
    .map((sample) => ({ ...sample, heightM: Math.round(sample.heightM / SHOWN_M) * SHOWN_M }));
}

/** To five kilometres: the height itself is not printed, since a grid does not know a summit. */
function highestKm(samples: readonly Sample[]): number {
  const highest = samples.reduce((best, sample) => (sample.heightM > best.heightM ? sample : best), {
    km: 0,
    heightM: 0,
    sea: true,
  });
  return Math.round(highest.km / TABLE_KM) * TABLE_KM;
}
