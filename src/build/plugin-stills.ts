/** The stills of a story: which there are, and each drawn once. */
import { join } from 'node:path';
import { OPENING, PRINT_STILL, STILL_THEMES, type StillLook, type StillRequest } from './pages/still-path.ts';
import type { ReadyStory } from './plugin-story.ts';
import { readStillFonts } from './still/fonts.ts';
import { inGreys } from './still/greys.ts';
import { createStillRenderer, type StillRenderer } from './still/still-renderer.ts';
import { createTerrain } from './still/terrain.ts';

/** Draws the SVG of a still; undefined when the story has no such stop. */
export type DrawStill = (request: StillRequest) => Promise<string | undefined>;

/** The opening and every stop of every step, in every language and theme; for the print pack the steps once more. */
export function stillRequests({ stories, hasClassroom }: ReadyStory): readonly StillRequest[] {
  return [...stories].flatMap(([locale, story]) =>
    story.stops.flatMap(({ step, number }) => {
      const forPaper = hasClassroom && number === 1 && step >= 0;
      const looks: readonly StillLook[] = forPaper ? [...STILL_THEMES, 'print'] : STILL_THEMES;
      return looks.map((theme) => ({ id: story.steps[step]?.id ?? OPENING, stop: number, locale, theme }));
    }),
  );
}

export function createStillDrawer(ready: ReadyStory, openRenderer: OpenRenderer): DrawStill {
  const drawn = new Map<string, Promise<string | undefined>>();
  return (request) => {
    const key = JSON.stringify(request);
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const picture = draw(ready, openRenderer(), request);
    drawn.set(key, picture);
    return picture;
  };
}

/** The one renderer of a story, opened when the first picture is asked for. */
export type OpenRenderer = () => Promise<StillRenderer>;

/** `fontsDir` holds the typefaces as TTF: labels are drawn as outlines. */
export function rendererOf(
  { loaded, downloads }: ReadyStory,
  dataDir: string,
  fontsDir: string,
): OpenRenderer {
  const hasTerrain = downloads.some(({ word }) => word === 'terrain');
  const open = async (): Promise<StillRenderer> =>
    createStillRenderer({
      layers: loaded.layers,
      terrain: hasTerrain ? createTerrain(join(dataDir, 'geo', 'terrain')) : null,
      fonts: await readStillFonts(fontsDir),
    });
  let renderer: Promise<StillRenderer> | undefined;
  return () => (renderer ??= open());
}

/** The subject fills the small picture but for a rim. */
const RIM = 16;
const PAPER = {
  ...PRINT_STILL,
  free: { x: RIM, y: RIM, width: PRINT_STILL.width - 2 * RIM, height: PRINT_STILL.height - 2 * RIM },
};

async function draw(
  { stories }: ReadyStory,
  renderer: Promise<StillRenderer>,
  { id, stop, locale, theme }: StillRequest,
): Promise<string | undefined> {
  const story = stories.get(locale);
  const index = story?.stops.findIndex(
    ({ step, number }) => number === stop && (story.steps[step]?.id ?? OPENING) === id,
  );
  if (story === undefined || index === undefined || index < 0) return undefined;
  const pictures = await renderer;
  if (theme !== 'print') return (await pictures.render(story, index, theme)).svg;
  return inGreys((await pictures.render(story, index, 'projector', PAPER)).svg);
}
