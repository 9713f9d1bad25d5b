/** The live map inside a shadow root, where MapLibre's stylesheet must be too, and not in the head of a host's page. */
import mapCss from 'maplibre-gl/dist/maplibre-gl.css?inline';
import { openMap } from './bare-map.ts';
import type { OpenMap } from './ports.ts';

const MAP_SHEET = new CSSStyleSheet();
MAP_SHEET.replaceSync(mapCss);

export function openMapIn(root: ShadowRoot): OpenMap {
  const { adoptedStyleSheets: sheets } = root;
  // Before the page's own, as in its head.
  if (!sheets.includes(MAP_SHEET)) root.adoptedStyleSheets = [MAP_SHEET, ...sheets];
  return openMap;
}
