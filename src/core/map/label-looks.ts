/** How each kind of name looks: water in italics, ranges too, countries in spaced capitals. */
import { themed } from './expressions.ts';
import type { Look } from './name-layer.ts';
import type { Palette } from './palette.ts';
import { FONTS } from './style-parts.ts';

const water = (palette: Palette): string => palette.waterLabel;
const waterHalo = (palette: Palette): string => palette.waterHalo;

/** Bottom to top: the later ones are placed first, so they win a place that two names want. */
export const LOOKS: readonly Look[] = [
  {
    id: 'river-names',
    kinds: ['river'],
    fonts: FONTS.italic,
    sizes: [
      [7, 12],
      [10, 15],
    ],
    spacing: 0.06,
    colour: themed(water),
  },
  {
    id: 'water-small',
    kinds: ['lake', 'wetland'],
    fonts: FONTS.italic,
    sizes: [
      [7, 11.5],
      [10, 14],
    ],
    spacing: 0.02,
    colour: themed(water),
    maxWidth: 7,
  },
  {
    id: 'relief-names',
    kinds: ['range'],
    fonts: FONTS.italic,
    sizes: [
      [5.5, 12],
      [10, 17],
    ],
    spacing: 0.14,
    colour: themed((palette) => palette.reliefLabel),
  },
  {
    id: 'gulf-names',
    kinds: ['gulf'],
    fonts: FONTS.italic,
    sizes: [
      [5.5, 12.5],
      [10, 17],
    ],
    spacing: 0.06,
    colour: themed(water),
    // Of a gulf's name at a point: between two shores there is room for short lines.
    maxWidth: 5,
    halo: waterHalo,
  },
  {
    id: 'sea-names',
    kinds: ['sea', 'ocean'],
    fonts: FONTS.italic,
    sizes: [
      [0, 14],
      [4, 16],
      [7, 20],
      [10, 24],
    ],
    spacing: 0.1,
    colour: themed(water),
    halo: waterHalo,
    maxWidth: 6,
  },
  {
    id: 'country-names',
    kinds: ['country', 'country-far'],
    fonts: FONTS.medium,
    sizes: [
      [2, 11.5],
      [4, 12],
      [6, 13],
      [7, 16],
      [9, 20],
    ],
    spacing: 0.2,
    straightBelow: 6,
    capitals: true,
    colour: themed((palette) => palette.labelQuiet),
    opacity: 0.95,
    maxWidth: 7,
  },
  {
    id: 'continent-names',
    kinds: ['continent'],
    fonts: FONTS.medium,
    sizes: [
      [0, 11.5],
      [4, 13],
    ],
    spacing: 0.24,
    capitals: true,
    colour: themed((palette) => palette.labelQuiet),
    opacity: 0.95,
    maxWidth: 7,
    // Off its point to the east, where no road runs through it.
    anchor: 'left',
  },
];
