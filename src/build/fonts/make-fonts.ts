/** Font files of the pages and of the stills, cut from the font packages: the same input gives the same bytes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { FONT_FACES, FONT_LICENCES, type FontFace } from './font-faces.ts';

/** Kerning, ligatures, figures for tables, and marks over letters. */
const FEATURES = ['kern', 'liga', 'tnum', 'lnum', 'mark', 'mkmk'];

/** Paths below the root to contents. */
export async function makeFonts(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const face of FONT_FACES) files.set(face.path, await makeFont(root, face));
  for (const { path, from } of FONT_LICENCES)
    files.set(path, await readFile(join(root, 'node_modules', from)));
  return files;
}

async function makeFont(root: string, face: FontFace): Promise<Uint8Array> {
  const source = await readFile(join(root, 'node_modules', face.from));
  const made = await subsetFont(source, face.characters, {
    targetFormat: face.format,
    variationAxes: { wght: face.weight },
    keepFeatures: FEATURES,
    noHinting: true,
  });
  return new Uint8Array(made);
}
