/** The geographic values every room shares; always longitude first, degrees, WGS 84. */

/** `[longitude, latitude]` in degrees. */
export type LngLat = readonly [lon: number, lat: number];

/** `[west, south, east, north]` in degrees; never crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What MapLibre's `jumpTo` takes: centre in degrees, zoom (512-pixel world at 0), bearing and pitch in degrees. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** A rectangle in CSS pixels, origin at the top left of the map. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The map's size in CSS pixels and the part of it that no card or control covers. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly free: Rect;
}
