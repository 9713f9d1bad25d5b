/** The hatch of what was not disclosed, as an SVG pattern of the same measures as the live map's image. */
import { HATCH, hatchId } from '../../core/map/map-images.ts';
import { PALETTES } from '../../core/map/palette.ts';
import type { Theme } from '../../core/story/scene.ts';
import { UNITS } from './path-data.ts';
import type { Definitions } from './svg.ts';
import { element, units } from './svg.ts';

const THEMES: readonly Theme[] = ['light', 'dark', 'projector'];

/** MapLibre draws a pattern at its size at whole zooms, and enlarges it with the map between them. */
const enlargedAt = (zoom: number): number => 2 ** (zoom - Math.floor(zoom));

/** A reference to the pattern of this image id, or undefined for an image that is no hatch. */
export function hatchFill(image: string, zoom: number, definitions: Definitions): string | undefined {
  const theme = THEMES.find((name) => hatchId(name) === image);
  if (theme === undefined) return undefined;
  const enlarged = enlargedAt(zoom);
  const side = Math.round(HATCH.sidePx * enlarged * UNITS * 10) / 10;
  const id = definitions.id(image, (own) =>
    element(
      'pattern',
      { id: own, width: side, height: side, patternUnits: 'userSpaceOnUse' },
      element('path', {
        // The corners belong to the neighbours' diagonals.
        d: `M-2 ${side + 2}L${side + 2}-2M-2 2L2-2M${side - 2} ${side + 2}L${side + 2} ${side - 2}`,
        stroke: PALETTES[theme].unknown,
        'stroke-width': units(HATCH.strokePx * enlarged),
        'stroke-opacity': HATCH.opacity,
      }),
    ),
  );
  return `url(#${id})`;
}
