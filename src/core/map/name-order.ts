/** Which names are asked first for a place on the map, in both renderers: what a stop shows, what is clear, what is faint. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** In a layer's metadata: the keys of the paint state that show its names at a stop. */
export const SHOWN_BY_KEY = 'story:shown-by';

/** What is fainter than this is not what a stop is about. */
export const QUIET_OPACITY = 0.86;
/** A name half faded in is on its way, and the picture of the stop it belongs to is the nearer one. */
const SHOWN_FROM = 0.5;

export interface NameLayer {
  readonly layer: Pick<LayerSpecification, 'metadata'>;
  /** Of its names, as they are now. */
  readonly opacity: number;
}

/** A style's layers keep their order among equals; the last one is asked first. */
export const inNameOrder = <T>(
  layers: readonly T[],
  told: (layer: T) => NameLayer,
  stateOf: (key: string) => unknown,
): readonly T[] => {
  const ranks = new Map(layers.map((layer) => [layer, rankOf(told(layer), stateOf)] as const));
  return [...layers].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
};

/** 0 for what is faint, 1 for what is clear, 2 for what a stop shows. */
export function rankOf({ layer, opacity }: NameLayer, stateOf: (key: string) => unknown): 0 | 1 | 2 {
  if (shownBy(layer).some((key) => Number(stateOf(key) ?? 0) >= SHOWN_FROM)) return 2;
  return opacity < QUIET_OPACITY ? 0 : 1;
}

const shownBy = ({ metadata }: NameLayer['layer']): readonly string[] => {
  const keys: unknown =
    typeof metadata === 'object' && metadata !== null && SHOWN_BY_KEY in metadata
      ? metadata[SHOWN_BY_KEY]
      : [];
  return Array.isArray(keys) ? keys.map(String) : [];
};
