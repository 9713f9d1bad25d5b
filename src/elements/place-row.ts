/** A place as the page's own table has it: what it is, how sure, and where on the map. */
import type { LngLat } from '../core/camera/geo.ts';

export const placeRow = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`#place-${CSS.escape(id)}`);

export interface PlacePoint {
  readonly at: LngLat;
  readonly sure: string;
  /** How far off it may be. */
  readonly radiusKm: number;
}

/** `null` for a place that is drawn nowhere. */
export function placePoint(row: HTMLElement | null): PlacePoint | null {
  const { lon, lat, sure, radiusKm } = row?.dataset ?? {};
  if (lon === undefined || lat === undefined || sure === undefined) return null;
  return { at: [Number(lon), Number(lat)], sure, radiusKm: Number(radiusKm ?? 0) };
}

export interface TermMeaning {
  readonly term: HTMLElement;
  readonly meaning: HTMLElement;
}

/** Where the page's glossary says what a link's word means. */
export function termMeaning(root: ParentNode, link: HTMLAnchorElement): TermMeaning | null {
  const term = root.querySelector<HTMLElement>(`dt#${CSS.escape(link.hash.slice(1))}`);
  const meaning = term?.nextElementSibling;
  return term !== null && meaning instanceof HTMLElement ? { term, meaning } : null;
}
