/** The drawings on the buttons: 24 units square, one stroke, in the colour of the text. */
import { svg, type SVGTemplateResult } from 'lit';

const icon = (shapes: SVGTemplateResult): SVGTemplateResult => svg`<svg
  viewBox="0 0 24 24"
  width="22"
  height="22"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>${shapes}</svg>`;

export const ICONS = {
  previous: icon(svg`<path d="M15 5l-7 7 7 7" />`),
  next: icon(svg`<path d="M9 5l7 7-7 7" />`),
  explore: icon(
    svg`<path d="M12 3v18M3 12h18M12 3L9.5 5.5M12 3l2.5 2.5M12 21l-2.5-2.5M12 21l2.5-2.5M3 12l2.5-2.5M3 12l2.5 2.5M21 12l-2.5-2.5M21 12l-2.5 2.5" />`,
  ),
  names: icon(
    svg`<path d="M3 18L7.5 6h1L13 18M4.6 14h6.8M21 11v7M21 14.5a2.7 3 0 1 0-5.4 0 2.7 3 0 1 0 5.4 0" />`,
  ),
  still: icon(svg`<path d="M9 5v14M15 5v14" />`),
  text: icon(svg`<path d="M4 6h16M4 11h16M4 16h9" />`),
  west: icon(svg`<path d="M20 12H4M10 6l-6 6 6 6" />`),
  east: icon(svg`<path d="M4 12h16M14 6l6 6-6 6" />`),
  north: icon(svg`<path d="M12 20V4M6 10l6-6 6 6" />`),
  south: icon(svg`<path d="M12 4v16M6 14l6 6 6-6" />`),
  in: icon(svg`<path d="M12 5v14M5 12h14" />`),
  out: icon(svg`<path d="M5 12h14" />`),
  auto: icon(
    svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 3.500a8.5 8.5 0 0 1 0 17z" fill="currentColor" />`,
  ),
  light: icon(
    svg`<circle cx="12" cy="12" r="4.2" /><path d="M12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4" />`,
  ),
  dark: icon(svg`<path d="M20 14.200A8.5 8.5 0 1 1 9.8 4a6.8 6.8 0 0 0 10.2 10.200z" />`),
  projector: icon(svg`<path d="M3 5h18v11H3zM8 20h8M12 16v4" />`),
  share: icon(svg`<path d="M12 15V3M8 7l4-4 4 4M6 11H5v10h14V11h-1" />`),
  measure: icon(svg`<path d="M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2" />`),
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18" />`),
} as const;
