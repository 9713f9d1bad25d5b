/** Stills of a whole story: reads style, layers, terrain and fonts once, and keeps what pictures of one camera share. */
import type { Bounds, Rect } from '../../core/camera/geo.ts';
import { mapStyle } from '../../core/map/style.ts';
import { restingPosition } from '../../core/scroll/position.ts';
import { WHOLE_GROUND } from '../../core/map/ground-layers.ts';
import { createSceneAt } from '../../core/story/scene-at.ts';
import type { Theme } from '../../core/story/scene.ts';
import type { Story } from '../../core/story/story.ts';
import { readStyle } from './evaluate.ts';
import type { StyleReader } from './evaluate.ts';
import type { StillFonts } from './fonts.ts';
import { frameOf } from './frame.ts';
import type { Box, Frame } from './frame.ts';
import { drawRelief } from './relief.ts';
import type { ReliefPicture } from './relief.ts';
import { renderStill } from './render-still.ts';
import type { LayerData, Still } from './render-still.ts';
import { createOutlines, createShapes } from './shapes.ts';
import type { Shapes } from './shapes.ts';
import { STILL_SIZE, stillViewport } from '../../core/camera/still-viewport.ts';
import type { StillFrame } from '../../core/camera/still-viewport.ts';
import type { Terrain } from './terrain.ts';

export interface StillData {
  readonly layers: LayerData;
  /** null for a story without relief. */
  readonly terrain: Terrain | null;
  readonly fonts: StillFonts;
}

export interface StillRenderer {
  /** `stop` counts all stops, 0 is the opening. */
  render(story: Story, stop: number, theme: Theme, size?: StillFrame): Promise<Still>;
}

/** Bytes of a still's SVG. */
export const MAX_STILL_BYTES = 60_000;
/** Bytes of the relief in it, before Base64. */
const MAX_RELIEF_BYTES = 7_000;
/** Square pixels of the smallest triangle worth a vertex, and coarser until the picture is light enough. */
const DETAILS = [0.7, 0.9, 1.2, 1.5, 1.9, 2.4, 3, 3.8, 4.8, 6, 8, 12];
/** Square pixels of the smallest triangle in a picture that will only be seen as pixels. */
const DETAIL_FOR_PIXELS = 0.7;
/** At this zoom the region's land and sea are opaque. */
const REGION_OPAQUE_ZOOM = 4.2;

export function createStillRenderer(data: StillData): StillRenderer {
  const styles = new Map<Story, StoryStyle>();
  const outlines = createOutlines();
  const shapes = new Map<string, Shapes>();
  const reliefs = new Map<string, Promise<ReliefPicture | undefined>>();

  const styleOf = (story: Story): StoryStyle => {
    const known = styles.get(story) ?? styleFor(story, data);
    styles.set(story, known);
    return known;
  };
  const shapesOf = (frame: Frame, key: string, detail: number): Shapes => {
    const name = `${key} ${detail}`;
    const known = shapes.get(name) ?? createShapes(outlines, frame, detail);
    shapes.set(name, known);
    return known;
  };

  return {
    async render(story, stop, theme, size = STILL_SIZE) {
      const viewport = stillViewport(size);
      const settings = { theme, labels: true, motion: 'still' } as const;
      const scene = createSceneAt(story, viewport)(restingPosition(stop), settings);
      const frame = frameOf(scene.camera, size.width, size.height);
      const key = [size.width, size.height, ...scene.camera.center, scene.camera.zoom].join();
      const { reader, layers } = styleOf(story);
      reader.use({ ...WHOLE_GROUND, ...scene.paint });
      const reliefKey = `${key} ${theme}`;
      const most = size.forPixels === true ? undefined : MAX_RELIEF_BYTES;
      const relief = reliefs.get(reliefKey) ?? reliefFor(reader, frame, story.extent, data.terrain, most);
      reliefs.set(reliefKey, relief);
      const region = regionIn(frame, story.extent, data.layers);
      const { fonts } = data;
      const { locale } = story;
      const settled = await relief;
      const draw = (detail: number): Still =>
        renderStill({
          ...{ reader, layers, scene, frame, relief: settled, region, locale, fonts },
          lettered: boxOf(size.free ?? { x: 0, y: 0, ...size }),
          shapes: shapesOf(frame, key, detail),
        });
      return size.forPixels === true ? draw(DETAIL_FOR_PIXELS) : finestThatFits(draw);
    },
  };
}

const boxOf = ({ x, y, width, height }: Rect): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** The finest picture that is light enough, by halving; the coarsest one if none is. */
function finestThatFits(draw: (detail: number) => Still): Still {
  let [low, high] = [0, DETAILS.length - 1];
  let best: Still | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const still = draw(DETAILS[middle] ?? 0);
    if (Buffer.byteLength(still.svg) <= MAX_STILL_BYTES) {
      best = { ...still, detail: DETAILS[middle] ?? 0 };
      high = middle - 1;
    } else low = middle + 1;
  }
  return best ?? draw(DETAILS.at(-1) ?? 0);
}

interface StoryStyle {
  readonly reader: StyleReader;
  /** The layer files, and what the style itself brings along. */
  readonly layers: LayerData;
}

function styleFor(story: Story, { layers, terrain }: StillData): StoryStyle {
  const style = mapStyle({
    story,
    layers: new Set(layers.keys()),
    layerUrl: (layer) => layer,
    terrainUrl: terrain === null ? null : '{z}/{x}/{y}',
  });
  const bySource = Object.entries(style.sources).flatMap(([name, source]) => {
    if (source.type !== 'geojson') return [];
    // A source is either a layer file, by its name, or points that the style brings along.
    if (typeof source.data === 'string') return [[name, layers.get(source.data) ?? []] as const];
    const collection = source.data.type === 'FeatureCollection' ? source.data.features : [];
    return [[name, collection] as const];
  });
  return { reader: readStyle(style), layers: new Map(bySource) };
}

async function reliefFor(
  reader: StyleReader,
  frame: Frame,
  extent: Bounds,
  terrain: Terrain | null,
  mostBytes: number | undefined,
): Promise<ReliefPicture | undefined> {
  const at = { zoom: frame.zoom };
  const tint = reader.layers.find(
    (each) => each.layer.type === 'color-relief' && each.number('color-relief-opacity', at) >= 0.5,
  );
  const shade = reader.layers.find(({ layer }) => layer.type === 'hillshade');
  if (tint === undefined || terrain === null || frame.zoom < (tint.layer.minzoom ?? 0)) return undefined;
  return drawRelief({ tint, shade }, frame, at, extent, terrain, mostBytes);
}

/** The region in the picture's pixels, where its land and sea hide the world outline. */
function regionIn(frame: Frame, [west, south, east, north]: Bounds, layers: LayerData): Box | undefined {
  if (frame.zoom < REGION_OPAQUE_ZOOM || !layers.has('land') || !layers.has('sea')) return undefined;
  const [left, top] = frame.toPixel([west, north]);
  const [right, bottom] = frame.toPixel([east, south]);
  return { left, top, right, bottom };
}
