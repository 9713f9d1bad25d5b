/** The two drawings that paint cannot make, as pixels: the hatch of what was not disclosed and the triangle of a peak. */
import type { Theme } from '../story/scene.ts';
import { PALETTES } from './palette.ts';

export interface MapImage {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** What `map.addImage(id, image, { pixelRatio, sdf })` wants. */
export interface NamedMapImage {
  readonly id: string;
  readonly image: MapImage;
  readonly pixelRatio: number;
  /** Coloured by the style. */
  readonly sdf: boolean;
}

const THEMES: readonly Theme[] = ['light', 'dark', 'projector'];
const PIXEL_RATIO = 2;

/** Side of one repeat of the hatch in CSS pixels, the thickness of its stroke and its opacity: both renderers draw these. */
export const HATCH = { sidePx: 8, strokePx: 1, opacity: 0.55 } as const;
export const PEAK_IMAGE = 'peak';
/** Width and height of the peak's triangle in CSS pixels. */
export const PEAK = { widthPx: 9, heightPx: 8 } as const;

export const hatchId = (theme: Theme): string => `hatch-${theme}`;

/** Diagonals that rise to the right, without a colour of their own: the theme's grey. */
export function hatchImage(theme: Theme): MapImage {
  const side = HATCH.sidePx * PIXEL_RATIO;
  const half = (HATCH.strokePx * PIXEL_RATIO) / 2;
  const [red, green, blue] = channels(PALETTES[theme].unknown);
  return draw(side, side, (x, y) => {
    // Distance across the stroke from the nearest diagonal.
    const phase = (x + y + 1) % side;
    const distance = Math.min(phase, side - phase) * Math.SQRT1_2;
    const cover = Math.min(1, Math.max(0, half + 0.5 - distance));
    return [red, green, blue, Math.round(255 * HATCH.opacity * cover)];
  });
}

function peakImage(): MapImage {
  const margin = 2;
  const width = PEAK.widthPx * PIXEL_RATIO + 2 * margin;
  const height = PEAK.heightPx * PIXEL_RATIO + 2 * margin;
  return draw(width, height, (x, y) => {
    const down = (y + 0.5 - margin) / (height - 2 * margin);
    const reach = ((width - 2 * margin) / 2) * down;
    const inside = Math.min(reach - Math.abs(x + 0.5 - width / 2), (1 - down) * height);
    // A signed distance field: the edge lies at three quarters of full.
    return [0, 0, 0, Math.round(Math.min(255, Math.max(0, 191 + inside * 16)))];
  });
}

/** Every image the style names; add them before its first frame. */
export const mapImages = (): readonly NamedMapImage[] => [
  ...THEMES.map((theme) => ({
    id: hatchId(theme),
    image: hatchImage(theme),
    pixelRatio: PIXEL_RATIO,
    sdf: false,
  })),
  { id: PEAK_IMAGE, image: peakImage(), pixelRatio: PIXEL_RATIO, sdf: true },
];

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

function draw(width: number, height: number, pixel: (x: number, y: number) => Pixel): MapImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(pixel(x, y), (y * width + x) * 4);
  }
  return { width, height, data };
}

const channels = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];
