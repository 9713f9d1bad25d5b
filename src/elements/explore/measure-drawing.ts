/** Cross, points and lines of what the reader measures: drawn over the map, so that no scene can keep a trace of it. */
import type { LngLat } from '../../core/camera/geo.ts';
import type { ScreenPoint } from '../../core/camera/screen-point.ts';
import type { Rings } from '../../core/explore/outline.ts';
import { samplePath } from '../../core/explore/sample-path.ts';
import { css } from '../../dom/css.ts';
import type { Sight } from './sight.ts';

const SVG = 'http://www.w3.org/2000/svg';
const CROSS_PX = 11;

// Of its own, because the page's sheet is not everywhere that the story is.
const styleSheet = css`
  svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .case {
    stroke: var(--paper, Canvas);
    stroke-width: 6;
    opacity: 0.85;
  }
  .line {
    stroke: var(--ink, CanvasText);
    stroke-width: 2.5;
  }
  .area-case {
    stroke: var(--paper, Canvas);
    stroke-width: 5;
  }
  .area {
    fill: color-mix(in srgb, var(--accent, Highlight) 16%, transparent);
    stroke: var(--accent, Highlight);
    stroke-width: 2.5;
  }
  .point {
    fill: var(--paper, Canvas);
    stroke: var(--ink, CanvasText);
    stroke-width: 2.5;
  }
  .ring {
    stroke: var(--accent, Highlight);
    stroke-width: 4;
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    .case {
      stroke: Canvas;
    }
    .line,
    .point {
      stroke: CanvasText;
    }
    .point {
      fill: Canvas;
    }
    .area-case {
      stroke: Canvas;
    }
    .area,
    .ring {
      stroke: Highlight;
    }
  }
`;

export interface Drawn {
  readonly points: readonly LngLat[];
  /** Of the area laid over the map. */
  readonly rings: Rings;
  readonly cross: ScreenPoint;
  /** Lit up on the line; `null` for none. */
  readonly ring: LngLat | null;
}

export class MeasureDrawing {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  #path: readonly LngLat[] = [];
  #pathOf: readonly LngLat[] | null = null;

  /** @param position `fixed` over a picture, which lies over the stage and fills the screen as the stage does */
  constructor(room: HTMLElement, position: 'absolute' | 'fixed') {
    this.#host = room.ownerDocument.createElement('div');
    this.#host.ariaHidden = 'true';
    Object.assign(this.#host.style, { position, inset: '0', pointerEvents: 'none', zIndex: '1' });
    this.#root = this.#host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [styleSheet];
    room.append(this.#host);
  }

  draw(sight: Sight | null, { points, rings, cross, ring }: Drawn): void {
    const shapes: SVGElement[] = [];
    const area = rings.map((places) => `M${pathOf(sight, places)}Z`).join('');
    if (area !== '')
      shapes.push(this.#shape('path', 'area-case', { d: area }), this.#shape('path', 'area', { d: area }));
    const line = pathOf(sight, this.#pathFor(points));
    if (line !== '') {
      const d = `M${line}`;
      shapes.push(this.#shape('path', 'case', { d }), this.#shape('path', 'line', { d }));
    }
    const circle = (place: LngLat, r: number, kind: string): void => {
      const point = sight?.pointOf(place);
      if (point) shapes.push(this.#shape('circle', kind, { cx: px(point.x), cy: px(point.y), r: String(r) }));
    };
    for (const point of points) circle(point, 5, 'point');
    if (ring !== null) circle(ring, 11, 'ring');
    const d = `M${px(cross.x - CROSS_PX)} ${px(cross.y)}h${2 * CROSS_PX}M${px(cross.x)} ${px(cross.y - CROSS_PX)}v${2 * CROSS_PX}`;
    shapes.push(this.#shape('path', 'case', { d }), this.#shape('path', 'line', { d }));
    const svg = this.#host.ownerDocument.createElementNS(SVG, 'svg');
    svg.append(...shapes);
    this.#root.replaceChildren(svg);
  }

  remove(): void {
    this.#host.remove();
  }

  /** The shortest way over the globe is bent on a flat map. */
  #pathFor(points: readonly LngLat[]): readonly LngLat[] {
    if (points !== this.#pathOf) {
      this.#pathOf = points;
      this.#path = samplePath(points).map(({ at }) => at);
    }
    return this.#path;
  }

  #shape(name: 'path' | 'circle', kind: string, values: Readonly<Record<string, string>>): SVGElement {
    const shape = this.#host.ownerDocument.createElementNS(SVG, name);
    shape.setAttribute('class', kind);
    for (const [key, value] of Object.entries(values)) shape.setAttribute(key, value);
    return shape;
  }
}

/** Of a picture that is not flat nothing can be drawn. */
const pathOf = (sight: Sight | null, places: readonly LngLat[]): string =>
  places
    .flatMap((place) => {
      const point = sight?.pointOf(place) ?? null;
      return point === null ? [] : [`${px(point.x)} ${px(point.y)}`];
    })
    .join('L');

const px = (value: number): string => value.toFixed(1);
