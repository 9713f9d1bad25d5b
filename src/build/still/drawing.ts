/** What every painter of a layer is given: the style's values, the features, the frame, and where definitions go. */
import type { At, LayerReader, MapFeature } from './evaluate.ts';
import type { Box, Frame } from './frame.ts';
import type { PathStore } from './path-store.ts';
import type { Shapes } from './shapes.ts';
import type { Definitions } from './svg.ts';

export interface Drawing {
  readonly frame: Frame;
  readonly at: At;
  readonly shapes: Shapes;
  readonly definitions: Definitions;
  readonly paths: PathStore;
  /** Features of a source that a layer's filter lets through. */
  readonly featuresOf: (reader: LayerReader) => readonly MapFeature[];
  /** The parts of the picture where a source can be seen: not where other layers cover it wholly. */
  readonly windowsOf: (source: string, margin: number) => readonly Box[];
  /** The detailed region in the picture's pixels, where it covers the world outline; else undefined. */
  readonly region: Box | undefined;
  /** Ids of the features something was drawn for. */
  readonly drawn: Set<string>;
}

/** Adds the ids of features to those drawn. */
export function note({ drawn }: Drawing, features: readonly MapFeature[]): void {
  for (const { properties } of features) {
    const id: unknown = properties?.['id'];
    if (typeof id === 'string') drawn.add(id);
  }
}

/** A name for the same features of the same source, whichever layer asks. */
export function selectionKey({ layer }: LayerReader): string {
  const filter = 'filter' in layer ? JSON.stringify(layer.filter ?? '') : '';
  return `${'source' in layer ? layer.source : ''} ${filter}`;
}
