/** Colours that a reader can tell apart, in every theme. */
import { simulate } from '@bjornlu/colorblind';
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { HATCH } from '../../src/core/map/map-images.ts';
import { cssVariables, PALETTES } from '../../src/core/map/palette.ts';
import type { Palette } from '../../src/core/map/palette.ts';

const contrast = (a: string, b: string): number => new Color(a).contrastWCAG21(b);

/** A colour laid over another at an opacity, as the map lays it. */
function over(ink: string, ground: string, opacity: number): string {
  const mixed = new Color(ground).mix(ink, opacity, { space: 'srgb' });
  return mixed.to('srgb').toString({ format: 'hex', collapse: false });
}

const DEFICIENCIES = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;
type Seeing = (typeof DEFICIENCIES)[number] | 'full sight';

function seen(hex: string, seeing: Seeing): Color {
  if (seeing === 'full sight') return new Color(hex);
  const at = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16);
  const { r, g, b } = simulate({ r: at(1), g: at(3), b: at(5) }, seeing);
  return new Color('srgb', [r / 255, g / 255, b / 255]);
}

/** Difference that anybody sees at a glance: some ten times what can just be told apart. */
const APART = 10;
const distance = (a: string, b: string, seeing: Seeing): number =>
  seen(a, seeing).deltaE2000(seen(b, seeing));

/** Strength of one ring of a wash, and how many lie over each other in its middle. */
const WASH = 0.085;
const RINGS = 4;

const themes = Object.entries(PALETTES);
/** Lowland: where towns, roads and rivers are. */
const lowland = ({ relief }: Palette): readonly string[] => relief.slice(0, 2);

describe.each(themes)('the %s palette', (_, palette) => {
  test('check 8: sets every text off its halo by 4.5 to 1', () => {
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

  test('check 8: sets page text off the paper by 4.5 to 1', () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.inkQuiet, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('check 9: sets lines and symbols off what lies under them by 3 to 1', () => {
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

  test('check 7: sets the four certainties off the ground for every eye, so that their shapes can be told', () => {
    const marks = (ground: string) => ({
      exact: palette.dotEdge,
      approximate: over(palette.dotEdge, ground, 0.45),
      area: over(palette.state, ground, 1 - (1 - WASH) ** RINGS),
      undisclosed: over(palette.unknown, ground, HATCH.opacity),
    });
    for (const ground of lowland(palette)) {
      for (const seeing of ['full sight', ...DEFICIENCIES] as const) {
        for (const [name, mark] of Object.entries(marks(ground))) {
          expect(distance(mark, ground, seeing), `${name} on ${ground}, ${seeing}`).toBeGreaterThan(APART);
        }
      }
    }
  });

  test('check 7: keeps people, states and the unknown apart for every eye', () => {
    const { movement, state, unknown, road } = palette;
    for (const seeing of ['full sight', 'protanopia', 'deuteranopia', 'tritanopia'] as const) {
      expect(distance(movement, state, seeing), `people and states, ${seeing}`).toBeGreaterThan(APART);
      expect(distance(movement, unknown, seeing), `people and unknown, ${seeing}`).toBeGreaterThan(APART);
      expect(distance(state, unknown, seeing), `states and unknown, ${seeing}`).toBeGreaterThan(APART);
      expect(distance(movement, road, seeing), `people and roads, ${seeing}`).toBeGreaterThan(APART);
    }
  });

  test('names four different things by four different colours', () => {
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
