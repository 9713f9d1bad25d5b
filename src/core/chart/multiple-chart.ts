/** One small picture of a group's years; all groups of a chart share one scale and one height. */
import { scaleLinear } from 'd3-scale';
import { TEXT_UNITS, textExtent, type PlacedText } from './bar-layout.ts';
import { PART_GAP } from './chart-bars.ts';
import { barMarkup, hatchPattern, labels, round, type BarSigns } from './svg-parts.ts';

/** Two of them stand side by side on the smallest phone, so their text is 12 px there. */
export const PANEL_WIDTH = 136;
export const PANEL_HEIGHT = 118;
const TOP = 20;
const BASE = PANEL_HEIGHT - 18;
const GAP_SHARE = 0.18;

export interface PanelBar {
  readonly year: number;
  readonly value: number;
  readonly shown: string;
  readonly signs: BarSigns;
}

/** Rectangles of one panel; `highest` is the highest number of all panels. */
export function panelBoxes(bars: readonly PanelBar[], from: number, to: number, highest: number) {
  const hasPart = bars.some(({ signs }) => signs.part);
  const slot = PANEL_WIDTH / (to - from + 1 + (hasPart ? PART_GAP : 0));
  const scale = scaleLinear([0, Math.max(1, highest)], [0, BASE - TOP]);
  return bars.map(({ year, value, signs }) => {
    const height = scale(value);
    const x = (year - from + (signs.part ? PART_GAP : 0)) * slot + (slot * GAP_SHARE) / 2;
    return { x, y: BASE - height, width: slot * (1 - GAP_SHARE), height };
  });
}

export function panelSvg(
  id: string,
  bars: readonly PanelBar[],
  { from, to, highest, name }: { from: number; to: number; highest: number; name: string },
): string {
  const boxes = panelBoxes(bars, from, to, highest);
  const none = { x: 0, y: 0, width: 0, height: 0 };
  const part = bars.findIndex(({ signs }) => signs.part);
  const partBox = boxes[part];
  const peak = bars.reduce(
    (best, { value, signs }, index) => (!signs.part && value > (bars[best]?.value ?? -1) ? index : best),
    -1,
  );
  const parted =
    partBox === undefined
      ? ''
      : `<path class="chart-parted" d="M${round(partBox.x - partBox.width * 0.5)} ${BASE - 6}V${BASE + 6}"/>`;
  return [
    `<svg class="chart-picture" viewBox="0 0 ${PANEL_WIDTH} ${PANEL_HEIGHT}" width="${PANEL_WIDTH}" height="${PANEL_HEIGHT}" role="group" aria-label="${name}">`,
    hatchPattern(
      id,
      bars.map(({ signs }) => signs),
    ),
    parted,
    ...bars.map(({ signs }, index) => barMarkup(id, signs, boxes[index] ?? none, boxes[index] ?? none)),
    `<path class="chart-base" d="M0 ${BASE}H${PANEL_WIDTH}"/>`,
    labels('chart-tick', ticks(from, to, partBox?.x)),
    labels('chart-value', peak < 0 ? [] : [peakLabel(bars[peak], boxes[peak] ?? none)]),
    '</svg>',
  ].join('');
}

/** The number of the highest whole year, above its bar and inside the picture. */
function peakLabel(bar: PanelBar | undefined, box: { x: number; y: number; width: number }): PlacedText {
  const label: PlacedText = {
    text: `${bar?.year ?? ''}: ${bar?.shown ?? ''}`,
    x: box.x + box.width / 2,
    y: box.y - 5,
    anchor: 'middle',
  };
  const [left, right] = textExtent(label);
  if (right > PANEL_WIDTH) return { ...label, x: PANEL_WIDTH, anchor: 'end' };
  return left < 0 ? { ...label, x: 0, anchor: 'start' } : label;
}

function ticks(from: number, to: number, partX: number | undefined): readonly PlacedText[] {
  const y = PANEL_HEIGHT - 18 + TEXT_UNITS + 2;
  return [
    { text: String(from), x: 0, y, anchor: 'start' },
    { text: partX === undefined ? String(to) : `${to}*`, x: PANEL_WIDTH, y, anchor: 'end' },
  ];
}
