/** Relief: a tint by height and a shade from several lights. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../story/scene.ts';
import { byZoom, fade, state, withAlpha } from './expressions.ts';
import type { Expression } from './expressions.ts';
import { THEME_KEY } from './paint-state.ts';
import { PALETTES, RELIEF_METRES } from './palette.ts';
import type { Palette } from './palette.ts';
import { RELIEF_FROM } from './region.ts';
import { AT_ONCE } from './style-parts.ts';

const THEMES: readonly Theme[] = ['light', 'dark', 'projector'];

// MapLibre reads a ramp's colours without the global state, so each theme has a ramp of its own.
const reliefs: readonly LayerSpecification[] = THEMES.map((theme) => {
  const { relief } = PALETTES[theme];
  return {
    id: `relief-${theme}`,
    type: 'color-relief',
    source: 'terrain',
    minzoom: RELIEF_FROM,
    paint: {
      'color-relief-opacity': fade(RELIEF_FROM, 0.8, 0, ['case', ['==', state(THEME_KEY), theme], 1, 0]),
      'color-relief-opacity-transition': AT_ONCE,
      'color-relief-color': [
        'interpolate',
        ['linear'],
        ['elevation'],
        // Sea and what lies outside the region have no height; the world outline shows through there.
        0,
        withAlpha(relief[0], 0),
        ...RELIEF_METRES.flatMap((metres, index) => [Math.max(1, metres), relief[index] ?? relief[0]]),
      ],
    },
  };
});

// At this altitude flat ground is neither lit nor shaded (its sine is one half), so lowland keeps its tint.
const LIGHT_ALTITUDE = 30;
const LIGHT_DIRECTIONS = [245, 290, 335, 20];

/** MapLibre takes the number of lights from the colours, so every light has its own. */
function forEachLight(pick: (palette: Palette) => string): Expression {
  const list = (theme: Theme): Expression => ['literal', LIGHT_DIRECTIONS.map(() => pick(PALETTES[theme]))];
  return ['match', state(THEME_KEY), 'dark', list('dark'), 'projector', list('projector'), list('light')];
}

const hillshade: LayerSpecification = {
  id: 'hillshade',
  type: 'hillshade',
  source: 'terrain',
  minzoom: RELIEF_FROM,
  paint: {
    'hillshade-method': 'multidirectional',
    'hillshade-illumination-anchor': 'map',
    'hillshade-illumination-direction': LIGHT_DIRECTIONS,
    'hillshade-illumination-altitude': LIGHT_DIRECTIONS.map(() => LIGHT_ALTITUDE),
    'hillshade-exaggeration': byZoom([4, 0.12], [5, 0.36], [8, 0.45], [11, 0.5]),
    'hillshade-shadow-color': forEachLight((palette) => palette.shadow),
    'hillshade-highlight-color': forEachLight((palette) => palette.light),
  },
};

export const reliefLayers: readonly LayerSpecification[] = [...reliefs, hillshade];
