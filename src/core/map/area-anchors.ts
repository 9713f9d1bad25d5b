/** Where the name of an area at a point may stand: in its middle or to a side, never to the one on which a border runs. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

const MIDDLE = ['center', [0, 0], 'top', [0, 0], 'bottom', [0, 0]];
const EASTWARD = ['left', [0, 0], 'top-left', [0, 0.6]];
const WESTWARD = ['right', [0, 0], 'top-right', [0, 0.6]];

/** For `text-variable-anchor-offset`; the label's `name_side` is the side that is free. */
export const AREA_ANCHORS: ExpressionSpecification = [
  'match',
  ['get', 'name_side'],
  'west',
  ['literal', [...MIDDLE, ...WESTWARD]],
  'east',
  ['literal', [...MIDDLE, ...EASTWARD]],
  ['literal', [...MIDDLE, ...EASTWARD, ...WESTWARD]],
];
