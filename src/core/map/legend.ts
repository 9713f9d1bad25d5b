/** What the map shows at a stop, as the entries of its legend: a list of what is not there would only be noise. */
import type { Overlay, Stop, Story } from '../story/story.ts';

/** In the order in which the legend lists them: how sure a place is, who moves, whose plan, then the ground. */
export const LEGEND_KINDS = [
  'exact',
  'approximate',
  'area',
  'undisclosed',
  'foot',
  'canoe',
  'water',
  'vehicle',
  'air',
  'state',
  'territory',
  'namesOnly',
  'ruler',
  'road',
  'border',
] as const;
export type LegendKind = (typeof LEGEND_KINDS)[number];

/** The entries for one stop; none for a stop that does not exist. */
export function legendFor(story: Story, stopIndex: number): readonly LegendKind[] {
  const stop = story.stops[stopIndex];
  if (stop === undefined) return [];
  const shown = new Set<LegendKind>([
    ...placeKinds(story, stop),
    ...legKinds(story, stop),
    ...story.overlays
      .filter(({ id }) => isShown(stop, `overlay:${id}`))
      .flatMap((overlay) => overlayKinds(overlay)),
    ...(stop.ground ?? []),
  ]);
  return LEGEND_KINDS.filter((kind) => shown.has(kind));
}

const isShown = ({ show }: Stop, key: string): boolean => (show[key] ?? 0) > 0;

/** Only what is drawn as a place: a range or a peak is a name of the ground. */
const placeKinds = ({ placeGroups, roughPlaces }: Story, stop: Stop): readonly LegendKind[] =>
  placeGroups
    .filter(({ ground }) => ground === undefined)
    .flatMap(({ places }) => places)
    .filter((id) => isShown(stop, `place:${id}`))
    .map((id) => (roughPlaces?.includes(id) === true ? 'approximate' : 'exact'));

const legKinds = ({ legs, legShapes }: Story, stop: Stop): readonly LegendKind[] =>
  legs
    .filter((id) => isShown(stop, `leg:${id}`))
    .flatMap((id): readonly LegendKind[] => {
      const shape = legShapes?.[id];
      if (shape === undefined) return [];
      if (shape.kind !== 'corridor') return [shape.kind];
      return [shape.afloat === true ? 'canoe' : 'foot'];
    });

function overlayKinds({ kind, role }: Overlay): readonly LegendKind[] {
  switch (kind) {
    case 'wash':
      return role === 'state' ? ['area', 'state'] : ['area'];
    case 'statement':
      return ['undisclosed'];
    case 'areas':
      return ['territory'];
    case 'names':
      return ['namesOnly'];
    case 'ruler':
      return ['ruler'];
    case 'fading-line':
      return ['air'];
  }
}
