/** The chart of a section, whatever its kind. */
import type { ChartFile } from '../../core/story/schema-chart.ts';
import { barsParts } from './chart-bars-parts.ts';
import { chartFrame, type ChartParts } from './chart-frame.ts';
import { groupsParts, multiplesParts } from './chart-groups-parts.ts';
import { profileParts } from './chart-profile-parts.ts';
import { rulerParts } from './chart-ruler-parts.ts';
import type { Html } from './html.ts';
import type { NotePlace, PageContext } from './page-context.ts';

export function chartFigure(
  context: PageContext,
  sectionId: string,
  chart: ChartFile,
  place: NotePlace,
): Html | undefined {
  const parts = partsOf(context, sectionId, chart, { ...place, once: true });
  return parts === undefined ? undefined : chartFrame(context, sectionId, chart, parts);
}

function partsOf(
  context: PageContext,
  sectionId: string,
  chart: ChartFile,
  place: NotePlace,
): ChartParts | undefined {
  if (chart.kind === 'profile') return profileParts(context, sectionId, chart);
  const series = context.loaded.series.get(chart.series);
  if (series === undefined) return undefined;
  if (chart.kind === 'groups') return groupsParts(context, sectionId, chart, series, place);
  if (chart.kind === 'groups-by-year') return multiplesParts(context, sectionId, chart, series, place);
  if (chart.kind === 'ruler') return rulerParts(context, sectionId, chart, series, place);
  return barsParts(context, sectionId, chart, series, place);
}
