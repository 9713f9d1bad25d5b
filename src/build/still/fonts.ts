/** The map's fonts as outlines, by the family names the style asks for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import opentype from 'opentype.js';
import type { Font } from 'opentype.js';
import { FONTS } from '../../core/map/style-parts.ts';

export type StillFonts = ReadonlyMap<string, Font>;

/** A family's file is its name with the style after a hyphen: `Public Sans Medium` is `PublicSans-Medium.ttf`. */
const fileOf = (family: string): string => `${family.replace(/ (\w+)$/, '-$1').replaceAll(' ', '')}.ttf`;

/** `folder` holds TTF files: neither the outliner nor the card renderer reads WOFF2. */
export async function readStillFonts(folder: string): Promise<StillFonts> {
  const families = Object.values(FONTS).flat();
  const fonts = families.map(async (family) => [family, await readFont(folder, family)] as const);
  return new Map(await Promise.all(fonts));
}

/** One family of the same folder. */
export async function readFont(folder: string, family: string): Promise<Font> {
  const { buffer, byteOffset, byteLength } = await readFile(join(folder, fileOf(family)));
  const bytes = new Uint8Array(byteLength);
  bytes.set(new Uint8Array(buffer, byteOffset, byteLength));
  return opentype.parse(bytes.buffer);
}
