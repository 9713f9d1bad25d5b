/** Every colour of the map and the page, for the three themes: the one place where a colour is written. */
import type { Theme } from '../story/scene.ts';

export interface Palette {
  /** Page behind and between the maps, and the text on it. */
  readonly paper: string;
  readonly ink: string;
  readonly inkQuiet: string;
  readonly rule: string;
  /** Sea without depth, then the tints from 200, 1000, 2000 and 3000 m down. */
  readonly sea: string;
  readonly depth: readonly [string, string, string, string];
  /** Tints of the land at `RELIEF_METRES`; the first one is land without relief. */
  readonly relief: readonly [string, string, string, string, string, string, string];
  readonly shadow: string;
  readonly light: string;
  /** Continents that are not the story's, at the edge of the widest view. */
  readonly landFar: string;
  readonly coast: string;
  readonly coastGlow: string;
  readonly river: string;
  readonly lake: string;
  readonly label: string;
  readonly labelQuiet: string;
  readonly halo: string;
  readonly waterLabel: string;
  readonly waterHalo: string;
  readonly reliefLabel: string;
  readonly adminLabel: string;
  readonly parkLabel: string;
  readonly border: string;
  readonly borderCase: string;
  readonly road: string;
  readonly roadCase: string;
  /** Edge and name of provinces and indigenous territories. */
  readonly area: string;
  /** People on the move. */
  readonly movement: string;
  readonly movementCase: string;
  /** States and their plans. */
  readonly state: string;
  /** What was not disclosed. */
  readonly unknown: string;
  readonly dot: string;
  readonly dotEdge: string;
}

/** Heights in metres that the seven relief tints stand for. */
export const RELIEF_METRES = [0, 200, 500, 900, 1400, 2200, 3200] as const;

const light: Palette = {
  paper: '#faf8f3',
  ink: '#1f2421',
  inkQuiet: '#565d58',
  rule: '#d9d5c8',
  sea: '#dfe9eb',
  depth: ['#d3e1e5', '#c8dae0', '#bfd3da', '#b5ccd4'],
  relief: ['#e6ead3', '#cbd8b4', '#b3c599', '#a7b283', '#b7a77e', '#c8b394', '#efe6d8'],
  shadow: '#33422f',
  light: '#fffdf2',
  landFar: '#dde5e0',
  coast: '#557c89',
  coastGlow: '#f4faf9',
  river: '#3c6f86',
  lake: '#c6dce3',
  label: '#1f2823',
  labelQuiet: '#3d4741',
  halo: '#f6f4ea',
  waterLabel: '#2f6478',
  waterHalo: '#e6eff0',
  reliefLabel: '#3d3822',
  adminLabel: '#3f4b3c',
  parkLabel: '#1e4a29',
  border: '#2b2a26',
  borderCase: '#f7f4e8',
  road: '#4a371a',
  roadCase: '#fbf6e6',
  area: '#2c6a5a',
  movement: '#c2410c',
  movementCase: '#fdf3ea',
  state: '#6233b0',
  unknown: '#4a4d4b',
  dot: '#fffdf6',
  dotEdge: '#26302b',
};

const dark: Palette = {
  paper: '#121816',
  ink: '#e9ece6',
  inkQuiet: '#a9b2ab',
  rule: '#2c3531',
  sea: '#0f1e27',
  depth: ['#0d1a22', '#0b171e', '#0a1419', '#081115'],
  relief: ['#24312a', '#2c3b32', '#34463a', '#425347', '#525f56', '#6f7364', '#8d8b77'],
  shadow: '#030605',
  light: '#5b6e62',
  landFar: '#13232a',
  coast: '#6a8c97',
  coastGlow: '#1f3b46',
  river: '#5590a6',
  lake: '#173441',
  label: '#e6ebe4',
  labelQuiet: '#c3ccc4',
  halo: '#141d19',
  waterLabel: '#86b0c0',
  waterHalo: '#0e1c24',
  reliefLabel: '#cfcaa9',
  adminLabel: '#a3b3a4',
  parkLabel: '#93c49c',
  border: '#c9d2c8',
  borderCase: '#111916',
  road: '#d8c9a0',
  roadCase: '#141b17',
  area: '#74b5a1',
  movement: '#ff8a5c',
  movementCase: '#1a0f0a',
  state: '#ad92f0',
  unknown: '#c4c9c5',
  dot: '#0f1613',
  dotEdge: '#e6ebe4',
};

/** For a dim projector and the back row: few tones, strong edges. */
const projector: Palette = {
  paper: '#ffffff',
  ink: '#0b0d0c',
  inkQuiet: '#3a3f3c',
  rule: '#b9bdb9',
  sea: '#d5e6ef',
  depth: ['#cfe2ec', '#c8dde9', '#c1d9e6', '#bad4e3'],
  relief: ['#fbfaf2', '#f0f1e0', '#e3e7ce', '#d8dcbb', '#d9cfab', '#e0d2b8', '#f3ecdf'],
  shadow: '#4a5546',
  light: '#ffffff',
  landFar: '#dbe7e9',
  coast: '#1f5a72',
  coastGlow: '#eef7fb',
  river: '#1f6a8c',
  lake: '#b5d5e4',
  label: '#0b0d0c',
  labelQuiet: '#262b28',
  halo: '#ffffff',
  waterLabel: '#0f4c66',
  waterHalo: '#e4f0f5',
  reliefLabel: '#3b3620',
  adminLabel: '#303a2e',
  parkLabel: '#134a22',
  border: '#111111',
  borderCase: '#ffffff',
  road: '#3a2808',
  roadCase: '#ffffff',
  area: '#075846',
  movement: '#b32d00',
  movementCase: '#ffffff',
  state: '#5a2aa8',
  unknown: '#222423',
  dot: '#ffffff',
  dotEdge: '#0b0d0c',
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light, dark, projector };

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The palette as CSS custom properties, `--map-<name>`; lists are numbered from 0. */
export function cssVariables(palette: Palette): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries<string | readonly string[]>({ ...palette }).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[`--map-${kebab(name)}`, value] as const]
        : value.map((colour, index) => [`--map-${kebab(name)}-${index}`, colour] as const),
    ),
  );
}
