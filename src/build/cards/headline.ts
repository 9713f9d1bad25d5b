/** The headline of a card: large, whole in any case, and broken where a reader would pause. */
import type { Font } from 'opentype.js';
import { layOut, measure, type TextBlock, type TextStyle } from '../still/text-layout.ts';

export interface Room {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface FittedText {
  readonly block: TextBlock;
  readonly style: TextStyle;
}

/** Headlines of one story should look alike, so none is larger than this. */
export const LARGEST_HEADLINE_PX = 64;
/** Smaller is no headline any more; only one that would be cut goes on shrinking. */
export const SMALLEST_HEADLINE_PX = 40;
const LEAST_PX = 12;
const STEP_PX = 2;

const LINE_HEIGHT = 1.1;
/** In ems; large letters stand closer. */
const SPACING = -0.008;

/** What makes a setting worse, in shares of a line's width. */
const COSTS = { smaller: 4, line: 0.08, shortEnd: 0.4, pause: -0.3 } as const;
/** A line had better not end with a little word that belongs to the next: "a", "the", "de", "las". */
const LITTLE_WORD = /^\p{L}{1,3}$/u;
const PAUSE = /[:;,.]$/u;

export function fitHeadline(text: string, font: Font, family: string, room: Room): FittedText {
  let best: { readonly fitted: FittedText; readonly cost: number } | undefined;
  for (let sizePx = LARGEST_HEADLINE_PX; sizePx >= LEAST_PX; sizePx -= STEP_PX) {
    if (sizePx < SMALLEST_HEADLINE_PX && best !== undefined) break;
    const style = { font, family, sizePx, spacing: SPACING, lineHeight: LINE_HEIGHT, maxWidth: Infinity };
    const broken = breakLines(text.split(' '), style, room);
    if (broken === undefined) continue;
    const cost = broken.cost + COSTS.smaller * (1 - sizePx / LARGEST_HEADLINE_PX);
    if (best !== undefined && best.cost <= cost) continue;
    best = { fitted: { block: layOut(broken.lines.join('\n'), style, 'left'), style }, cost };
  }
  if (best === undefined) throw new Error(`No room on a card for a headline as long as "${text}".`);
  return best.fitted;
}

interface Setting {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** The best setting of the words from each one on, from the last word back. */
function breakLines(words: readonly string[], style: TextStyle, room: Room): Setting | undefined {
  const most = Math.floor(room.height / (style.lineHeight * style.sizePx));
  const settings: (Setting | undefined)[] = [];
  settings[words.length] = { lines: [], cost: 0 };
  for (let from = words.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= words.length; to++) {
      const line = words.slice(from, to).join(' ');
      const width = measure(line, style).reduce((sum, { advance }) => sum + advance, 0);
      if (width > room.width) break;
      const rest = settings[to];
      if (rest === undefined || rest.lines.length >= most) continue;
      const cost = rest.cost + costOf(line, width / room.width, to === words.length);
      const known = settings[from];
      if (known === undefined || cost < known.cost) settings[from] = { lines: [line, ...rest.lines], cost };
    }
  }
  return settings[0];
}

function costOf(line: string, share: number, isLast: boolean): number {
  const ragged = (1 - share) ** 2;
  if (isLast) return COSTS.line + ragged / 2;
  const end = line.split(' ').at(-1) ?? '';
  const pause = PAUSE.test(end) ? COSTS.pause : 0;
  return COSTS.line + ragged + pause + (LITTLE_WORD.test(end) ? COSTS.shortEnd : 0);
}
