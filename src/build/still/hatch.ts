/** The hatch of what was not disclosed, as an SVG pattern of the same measures as the live map's image. */
import { HATCH, hatchId } from '../../core/map/map-images.ts';
import { PALETTES } from '../../core/map/palette.ts';
import type { Theme } from '../../core/story/scene.ts';
import { UNITS } from './path-data.ts';
import type { Definitions } from './svg.ts';
import { element, units } from './svg.ts';

/** Between two whole zooms MapLibre enlarges a pattern, by half on the way. */
const ENLARGED = 1.5;

const THEMES: readonly Theme[] = ['light', 'dark', 'projector'];

/** A reference to the pattern of this image id, or undefined for an image that is no hatch. */
export function hatchFill(image: string, definitions: Definitions): string | undefined {
  const theme = THEMES.find((name) => hatchId(name) === image);
  if (theme === undefined) return undefined;
  const side = HATCH.sidePx * ENLARGED * UNITS;
  const id = definitions.id(image, (own) =>
    element(
      'pattern',
      { id: own, width: side, height: side, patternUnits: 'userSpaceOnUse' },
      element('path', {
        // The corners belong to the neighbours' diagonals.
        d: `M-2 ${side + 2}L${side + 2}-2M-2 2L2-2M${side - 2} ${side + 2}L${side + 2} ${side - 2}`,
        stroke: PALETTES[theme].unknown,
        'stroke-width': units(HATCH.strokePx * ENLARGED),
        'stroke-opacity': HATCH.opacity,
      }),
    ),
  );
  return `url(#${id})`;
}
