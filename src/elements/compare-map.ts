/** The still of the story's subject with the outline of another area laid over it, to the same scale. */
import { SIZE_OUTLINES, type SizeOutlines } from '../core/compare/outlines.ts';

/** Of the picture's height: letters and lines that can be read when it is half as wide as drawn. */
const LETTER_SHARE = 0.042;

/** `null` when there is no such outline, or it cannot be had. The words beside it say the same. */
export async function drawOutline(
  near: HTMLElement,
  read: ReadOutlines,
  area: string,
  name: string,
): Promise<HTMLElement | null> {
  const root = near.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return null;
  const address = outlinesAddress(root);
  const outlines = address && (await read(address));
  const path = outlines?.areas[area];
  if (outlines === null || path === undefined) return null;
  const still = root.querySelector(`#${CSS.escape(outlines.step)} .still picture`);
  if (still === null) return null;
  const figure = near.ownerDocument.createElement('div');
  figure.className = 'compare-map';
  const { width, height } = outlines;
  const drawing = shape('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'xMidYMid slice' });
  const outline = shape('path', {
    d: path,
    'fill-opacity': 0.16,
    'stroke-width': 5,
    'stroke-linejoin': 'round',
  });
  const { x, y } = below(path);
  const size = height * LETTER_SHARE;
  const label = shape('text', {
    x,
    y: y + size * 1.2,
    'font-size': size,
    'font-weight': 600,
    'stroke-width': 8,
    'text-anchor': 'middle',
    'paint-order': 'stroke',
  });
  label.textContent = name;
  drawing.append(outline, label);
  figure.append(still.cloneNode(true), drawing);
  return figure;
}

/** The file of outlines lies beside the stills; `null` where a picture is part of its page and has no neighbours. */
export function outlinesAddress(root: ParentNode): URL | null {
  const still = root.querySelector<HTMLImageElement>('.still img')?.src;
  return still !== undefined && URL.canParse(SIZE_OUTLINES, still) ? new URL(SIZE_OUTLINES, still) : null;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

export type ReadOutlines = (address: URL) => Promise<SizeOutlines | null>;

/** One file for all areas of a story, asked for when the first one is chosen, and again after it could not be had. */
export function createOutlineReader(): ReadOutlines {
  let read: Promise<SizeOutlines | null> | undefined;
  return (address) => {
    read ??= fetch(address)
      .then((answer) => (answer.ok ? (answer.json() as Promise<SizeOutlines>) : null))
      .catch(() => null)
      .then((outlines) => {
        if (outlines === null) read = undefined;
        return outlines;
      });
    return read;
  };
}

/** Below the middle of what the path draws, where its name stands on the open map. */
function below(path: string): { readonly x: number; readonly y: number } {
  const points = [...path.matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const across = points.map(([x]) => x);
  const x = (Math.min(...across) + Math.max(...across)) / 2;
  return { x, y: Math.max(...points.map(([, down]) => down)) };
}
