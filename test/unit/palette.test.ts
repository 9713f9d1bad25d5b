/** Colours that a reader can tell apart, in every theme. */
import { describe, expect, test } from 'vitest';
import { cssVariables, PALETTES } from '../../src/core/map/palette.ts';
import type { Palette } from '../../src/core/map/palette.ts';

const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const themes = Object.entries(PALETTES);
/** Lowland: where towns, roads and rivers are. */
const lowland = ({ relief }: Palette): readonly string[] => relief.slice(0, 2);

describe.each(themes)('the %s palette', (_, palette) => {
  test('sets every text off its halo by 4.5 to 1', () => {
    const { halo, waterHalo, label, labelQuiet, reliefLabel, adminLabel, parkLabel, waterLabel } = palette;
    for (const ink of [
      label,
      labelQuiet,
      reliefLabel,
      adminLabel,
      parkLabel,
      palette.unknown,
      palette.area,
    ]) {
      expect(contrast(ink, halo), `${ink} on ${halo}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(waterLabel, waterHalo)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(waterLabel, halo)).toBeGreaterThanOrEqual(4.5);
  });

  test('sets page text off the paper by 4.5 to 1', () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.inkQuiet, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('sets lines and symbols off what lies under them by 3 to 1', () => {
    for (const ground of lowland(palette)) {
      for (const line of [palette.road, palette.border, palette.river, palette.dotEdge, palette.area]) {
        expect(contrast(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
      expect(contrast(palette.movement, ground), 'movement on land').toBeGreaterThanOrEqual(3);
      expect(contrast(palette.state, ground), 'state on land').toBeGreaterThanOrEqual(3);
    }
    expect(contrast(palette.coast, palette.sea), 'coast on sea').toBeGreaterThanOrEqual(3);
    for (const water of [palette.sea, ...palette.depth]) {
      expect(contrast(palette.movement, water), `movement on ${water}`).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(palette.road, palette.roadCase)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.movement, palette.movementCase)).toBeGreaterThanOrEqual(3);
  });

  test('keeps people, states and the unknown apart', () => {
    expect(new Set([palette.movement, palette.state, palette.unknown, palette.area]).size).toBe(4);
  });

  test('reaches the page as custom properties', () => {
    const variables = cssVariables(palette);
    expect(variables['--map-movement']).toBe(palette.movement);
    expect(variables['--map-ink-quiet']).toBe(palette.inkQuiet);
    expect(variables['--map-relief-6']).toBe(palette.relief[6]);
    for (const value of Object.values(variables)) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });
});
