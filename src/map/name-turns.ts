/** In which order the map's names are asked for a place, and on which side of it they stand. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { inNameOrder } from '../core/map/name-order.ts';
import type { Placing } from './each-placement.ts';

/** What a stop shows before what is only on the ground: MapLibre would ask by the order in which it draws. */
export function askShownFirst(placing: Placing, { style }: MapLibreMap): void {
  const go = placing.continuePlacement.bind(placing);
  // A placement that pauses goes on in the order it began with.
  let inTurn: string[] | undefined;
  placing.continuePlacement = (order, layers, tiles) => {
    inTurn ??= [
      ...inNameOrder(
        order,
        (id) => ({ layer: { metadata: layers[id]?.metadata }, opacity: opacityOf(layers[id]) }),
        (key) => style.getGlobalState()[key],
      ),
    ];
    go(inTurn, layers, tiles);
  };
}

interface Paint {
  get(name: 'text-opacity'): { constantOr(value: number): number };
}

const isPaint = (paint: unknown): paint is Paint =>
  typeof paint === 'object' && paint !== null && 'get' in paint && typeof paint.get === 'function';

function opacityOf(layer: MapLibreMap['style']['_layers'][string] | undefined): number {
  if (layer?.type !== 'symbol' || !isPaint(layer.paint)) return 1;
  return layer.paint.get('text-opacity').constantOr(1);
}

/**
 * MapLibre prefers the side on which a name stood before, so the same view would have other names for a reader who
 * came another way. Only fading needs what was before.
 */
export function forgetSides({ placement }: Placing): void {
  const place = placement.placeLayerBucketPart.bind(placement);
  placement.placeLayerBucketPart = (...args) => {
    const { prevPlacement } = placement;
    Reflect.deleteProperty(placement, 'prevPlacement');
    place(...args);
    placement.prevPlacement = prevPlacement;
  };
}
