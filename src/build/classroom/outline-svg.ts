/** The outline as SVG: drawn once a page, and used with numbers, with a grid, or raised. */
import { brailleNumber, DOT_RADIUS_MM } from '../../core/classroom/braille.ts';
import { scaleFor, type ScaleBar } from '../../core/map/scale.ts';
import { formatNumber } from '../../core/words/number.ts';
import { html, raw, type Html } from '../pages/html.ts';
import { UNITS } from '../still/path-data.ts';
import { short } from '../still/svg.ts';
import type { ClassroomContext } from './classroom-context.ts';
import type { Mark } from './outline.ts';

/** Half pixels around the map for the degrees: left, top, right, bottom. */
export const MARGIN = [120, 76, 20, 16] as const;
export const BASE_ID = 'outline-base';
/** Half pixels. */
export const NUMBER_RADIUS = 42;
const NUMBER_DROP = 18;
export const DOT = 9;
/** Millimetres the map is wide on the raised sheet, which sets the size of its dots. */
const RAISED_WIDTH_MM = 190;

const u = (pixels: number): string => short(pixels * UNITS, 1);

/** Drawn first on a page; everything else points at it. */
export function outlineDefinitions({ outline }: ClassroomContext): Html {
  const { width, height } = outline.frame;
  const { paths } = outline;
  return raw(
    `<svg class="outline-definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs><g id="${BASE_ID}"><path class="o-sea" d="M0 0H${u(width)}V${u(height)}H0z"/><path class="o-land" fill-rule="evenodd" d="${paths.land}"/><path class="o-river" d="${paths.rivers}"/><path class="o-road" d="${paths.roads}"/><path class="o-road-core" d="${paths.roads}"/><path class="o-border" d="${paths.border}"/><path class="o-coast" d="${paths.coast}"/></g></defs></svg>`,
  );
}

export interface OutlineLook {
  readonly label: string;
  readonly className: string;
  /** `numbers` in circles, `names` beside them, or neither: the quiz brings its own. */
  readonly marks: 'numbers' | 'none';
  readonly grid?: boolean;
  /** Only the marks of these places; all without it. */
  readonly only?: ReadonlySet<string>;
}

export function outlineFigure(context: ClassroomContext, look: OutlineLook): Html {
  const { frame, paths } = context.outline;
  const [left, top, right, bottom] = MARGIN;
  const marks = context.outline.marks.filter(({ item }) => look.only?.has(item.place ?? '') ?? true);
  const body = [
    `<use href="#${BASE_ID}"/>`,
    look.grid === true
      ? `<path class="o-shade" fill-rule="evenodd" d="${paths.named}"/>${gridLines(context)}`
      : `<path class="o-named" d="${paths.named}"/>`,
    marks.map(markTarget).join(''),
    look.marks === 'numbers' ? marks.map(markNumber).join('') : '',
    `<path class="o-frame" d="M0 0H${u(frame.width)}V${u(frame.height)}H0z"/>`,
    ticks(context),
    furniture(context),
  ].join('');
  return html`<svg
    class="outline ${look.className}"
    viewBox="${-left} ${-top} ${frame.width * UNITS + left + right} ${frame.height * UNITS + top + bottom}"
    role="img"
    aria-label="${look.label}"
  >
    ${raw(body)}
  </svg>`;
}

function markTarget({ at, target, radius }: Mark): string {
  if (target === undefined) return '';
  const [x, y] = target;
  const disc =
    radius === undefined
      ? `<circle class="o-dot" cx="${u(x)}" cy="${u(y)}" r="${DOT}"/>`
      : `<circle class="o-disc" cx="${u(x)}" cy="${u(y)}" r="${u(radius)}"/>`;
  // To the edge of a disc: within it no point is known.
  const away = Math.hypot(at[0] - x, at[1] - y);
  const back = away === 0 ? 0 : (radius ?? 0) / away;
  const end = `${u(x + (at[0] - x) * back)} ${u(y + (at[1] - y) * back)}`;
  return `<path class="o-lead" d="M${u(at[0])} ${u(at[1])}L${end}"/>${disc}`;
}

const markNumber = ({ at: [x, y], number }: Mark): string =>
  `<circle class="o-ring" cx="${u(x)}" cy="${u(y)}" r="${NUMBER_RADIUS}"/><text class="o-number" x="${u(x)}" y="${short(y * UNITS + NUMBER_DROP)}" text-anchor="middle">${number}</text>`;

function gridLines({ outline, classroom }: ClassroomContext): string {
  const step = classroom.file.gridKm / outline.kmPerPixel;
  const { width, height } = outline.frame;
  let path = '';
  for (let x = step; x < width; x += step) path += `M${u(x)} 0V${u(height)}`;
  for (let y = step; y < height; y += step) path += `M0 ${u(y)}H${u(width)}`;
  return `<path class="o-grid" d="${path}"/>`;
}

/** Half degrees along the frame, written where they are whole. */
function ticks({ outline, classroom, locale, messages }: ClassroomContext): string {
  const [west, south, east, north] = classroom.file.map.bounds;
  const { width, height } = outline.frame;
  const halves = (from: number, to: number): readonly number[] =>
    Array.from(
      { length: Math.floor(to * 2) - Math.ceil(from * 2) + 1 },
      (_, n) => (Math.ceil(from * 2) + n) / 2,
    );
  let path = '';
  let words = '';
  const name = (degrees: number, sides: readonly [string, string]): string =>
    `${formatNumber(Math.abs(degrees), locale)}°${degrees < 0 ? sides[0] : sides[1]}`;
  for (const lon of halves(west, east)) {
    const [x] = outline.frame.toPixel([lon, south]);
    path += `M${u(x)} 0v-12M${u(x)} ${u(height)}v12`;
    if (Number.isInteger(lon))
      words += `<text class="o-degree" x="${u(x)}" y="-20" text-anchor="middle">${name(lon, [messages.units.west, messages.units.east])}</text>`;
  }
  for (const lat of halves(south, north)) {
    const [, y] = outline.frame.toPixel([west, lat]);
    path += `M0 ${u(y)}h-12M${u(width)} ${u(y)}h12`;
    if (Number.isInteger(lat))
      words += `<text class="o-degree" x="-18" y="${u(y)}" text-anchor="end" dominant-baseline="central">${name(lat, [messages.units.south, messages.units.north])}</text>`;
  }
  return `<path class="o-tick" d="${path}"/>${words}`;
}

const SCALE_MAX_PX = 200;

/** Scale bars in both units and the north arrow, on the sea at the lower left. */
function furniture({ outline, classroom, locale, messages, words }: ClassroomContext): string {
  const [, south, , north] = classroom.file.map.bounds;
  const scale = scaleFor((south + north) / 2, outline.frame.zoom, SCALE_MAX_PX);
  if (scale === null) return '';
  const bottom = outline.frame.height * UNITS - 50;
  const bar = ({ length, px }: ScaleBar, unit: string, y: number): string =>
    `<path class="o-scale" d="M60 ${y - 16}v16H${short(60 + px * UNITS)}v-16M${short(60 + (px * UNITS) / 2)} ${y - 10}v10"/><text class="o-degree" x="${short(72 + px * UNITS)}" y="${y}">${formatNumber(length, locale)} ${unit}</text>`;
  const arrow = `<path class="o-arrow" d="M90 ${bottom - 270}l26 80-26-18-26 18z"/><text class="o-number" x="90" y="${bottom - 282}" text-anchor="middle">${words.print.north}</text>`;
  return `${bar(scale.km, messages.units.km, bottom - 64)}${bar(scale.miles, messages.units.mi, bottom)}${arrow}`;
}

/** A river has no line here and an approximate place no point: their numbers stand where they are. */
const isPoint = ({ item, radius }: Mark): boolean => item.place !== undefined && radius === undefined;

/** For swell paper: few strong lines with clear gaps, numbers in braille, nothing else. */
export function raisedOutline(context: ClassroomContext, label: string): Html {
  const { frame, paths, marks } = context.outline;
  const mm = (frame.width * UNITS) / RAISED_WIDTH_MM;
  const numbers = marks.map((mark) => {
    const { number } = mark;
    const at = isPoint(mark) ? mark.at : (mark.target ?? mark.at);
    const { dots, widthMm, heightMm } = brailleNumber(number);
    const [left, top] = [at[0] * UNITS - (widthMm * mm) / 2, at[1] * UNITS - (heightMm * mm) / 2];
    const pad = 3.2 * mm;
    const gap = `<rect class="o-gap" x="${short(left - pad)}" y="${short(top - pad)}" width="${short(widthMm * mm + 2 * pad)}" height="${short(heightMm * mm + 2 * pad)}"/>`;
    const cells = dots
      .map(
        ([x, y]) =>
          `<circle cx="${short(left + x * mm)}" cy="${short(top + y * mm)}" r="${short(DOT_RADIUS_MM * mm)}"/>`,
      )
      .join('');
    return { gap, cells: `<g class="o-braille">${cells}</g>` };
  });
  const points = marks.flatMap((mark) => {
    if (mark.target === undefined || !isPoint(mark)) return [];
    const [x, y] = mark.target;
    return [`<circle class="o-raised-dot" cx="${u(x)}" cy="${u(y)}" r="${short(1.5 * mm)}"/>`];
  });
  const body = `<path class="o-raised-coast" d="${paths.coarse}"/><path class="o-raised-border" d="${paths.coarseBorder}"/><path class="o-raised-road" d="${paths.coarseRoads}"/><path class="o-raised-core" d="${paths.coarseRoads}"/>${numbers.map(({ gap }) => gap).join('')}${points.join('')}${numbers.map(({ cells }) => cells).join('')}`;
  return html`<svg
    class="outline raised"
    viewBox="0 0 ${frame.width * UNITS} ${frame.height * UNITS}"
    role="img"
    aria-label="${label}"
  >
    ${raw(body)}
  </svg>`;
}
