/** Where the page is decides where the reader is, whatever the layout. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutFor } from '../../src/core/camera/free-area.ts';
import {
  clampPosition,
  lastPosition,
  lineFor,
  nearestStop,
  passageBoxes,
  positionAt,
  REST_SHARE,
  restingPosition,
  RESTING_SHARE,
  splitPosition,
  stopBoxes,
} from '../../src/core/scroll/position.ts';
import { readingLine } from '../../src/core/scroll/reading-line.ts';
import { DRAW_SHARE } from '../../src/core/story/scene-at.ts';
import { SEED } from '../support/stories.ts';

const near = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Boxes one under the other, `[gap before, height]` each. */
const stacked = (sizes: readonly (readonly [number, number])[]) => {
  let y = 0;
  return sizes.map(([gap, height]) => {
    const top = y + gap;
    y = top + height;
    return { top, bottom: y };
  });
};
const anyBoxes = fc
  .array(fc.tuple(near(0, 300), near(20, 2000)), { minLength: 1, maxLength: 12 })
  .map(stacked);
const anyWildBoxes = fc.array(fc.record({ top: near(-500, 5000), bottom: near(-500, 5000) }), {
  maxLength: 12,
});
const anyRest = near(0, 1);

const BOXES = [
  { top: 0, bottom: 1000 },
  { top: 1000, bottom: 2000 },
  { top: 2100, bottom: 3100 },
];

describe('the reader’s position', () => {
  it('rests in the middle of a stop’s box and travels over the edges between two', () => {
    expect(positionAt(BOXES, 0)).toBe(0);
    expect(positionAt(BOXES, 400)).toBeCloseTo(REST_SHARE / 2, 12);
    expect(positionAt(BOXES, 800)).toBe(REST_SHARE);
    expect(positionAt(BOXES, 1000)).toBeCloseTo(0.8, 12);
    expect(positionAt(BOXES, 1200)).toBe(1);
    expect(positionAt(BOXES, 1800)).toBeCloseTo(1.6, 12);
    expect(positionAt(BOXES, 2050)).toBeCloseTo(1.8, 12);
    expect(positionAt(BOXES, 2300)).toBe(2);
  });

  it('is the beginning above the story and the last plateau’s end below it', () => {
    expect(positionAt(BOXES, -5000)).toBe(0);
    expect(positionAt(BOXES, 99_999)).toBe(2 + REST_SHARE);
    expect(lastPosition(3)).toBe(2 + REST_SHARE);
  });

  it('only ever moves on as the page does, over any boxes, also ones that overlap or have no height', () => {
    fc.assert(
      fc.property(anyWildBoxes, near(-1000, 6000), near(0, 500), (boxes, line, further) => {
        const position = positionAt(boxes, line);
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(lastPosition(boxes.length));
        expect(positionAt(boxes, line + further)).toBeGreaterThanOrEqual(position);
      }),
      { ...SEED, numRuns: 1000 },
    );
  });

  it('never jumps where boxes have a height', () => {
    fc.assert(
      fc.property(anyBoxes, near(-100, 20_000), (boxes, line) => {
        const step = positionAt(boxes, line + 1e-3) - positionAt(boxes, line);
        // The smallest box is 20 px high: 12 px of plateau, at least 8 px of travel.
        expect(step).toBeLessThanOrEqual(1e-3 * 0.1);
      }),
      { ...SEED, numRuns: 1000 },
    );
  });

  it('of a story without stops, or on a line that is not a number, is the beginning', () => {
    expect(positionAt([], 100)).toBe(0);
    expect(positionAt(BOXES, NaN)).toBe(0);
    expect(lastPosition(0)).toBe(0);
    expect(splitPosition(3, 0)).toEqual({ stop: 0, rest: 0, travel: 0 });
    expect(lineFor([], 2, 0.5)).toBe(0);
  });

  it('of a box without height is passed at once', () => {
    const flat = [
      { top: 0, bottom: 100 },
      { top: 100, bottom: 100 },
      { top: 100, bottom: 200 },
    ];
    expect(positionAt(flat, 99.999)).toBeLessThan(1);
    expect(positionAt(flat, 100)).toBeGreaterThanOrEqual(1.6);
  });

  it('starts a plateau where the one before ended if boxes overlap', () => {
    const overlapping = [
      { top: 0, bottom: 1000 },
      { top: 100, bottom: 2000 },
    ];
    expect(positionAt(overlapping, 799.9)).toBeCloseTo(REST_SHARE, 3);
    expect(positionAt(overlapping, 800)).toBe(1);
  });

  it('is found again on the page: scrolling to a stop arrives where it was meant to', () => {
    fc.assert(
      fc.property(anyBoxes, fc.nat(20), anyRest, (boxes, wanted, rest) => {
        const stop = wanted % boxes.length;
        expect(positionAt(boxes, lineFor(boxes, stop, rest))).toBeCloseTo(stop + REST_SHARE * rest, 9);
      }),
      SEED,
    );
  });
});

describe('a position taken apart', () => {
  it('is all rest on the plateau and all travel after it', () => {
    const resting = splitPosition(2.3, 5);
    expect(resting).toMatchObject({ stop: 2, travel: 0 });
    expect(resting.rest).toBeCloseTo(0.5, 12);
    const travelling = splitPosition(2.8, 5);
    expect(travelling).toMatchObject({ stop: 2, rest: 1 });
    expect(travelling.travel).toBeCloseTo(0.5, 12);
  });

  it('rests at the last stop, beyond the end too', () => {
    expect(splitPosition(99, 3)).toEqual({ stop: 2, rest: 1, travel: 0 });
  });

  it('never counts rounding at a plateau’s end as travel', () => {
    for (let stop = 0; stop < 1400; stop += 1) {
      expect(splitPosition(stop + REST_SHARE, 1401)).toMatchObject({ stop, rest: 1, travel: 0 });
    }
  });

  it('is put together again to the same position', () => {
    fc.assert(
      fc.property(near(0, 40), (position) => {
        const { stop, rest, travel } = splitPosition(position, 50);
        expect(stop + REST_SHARE * rest + (1 - REST_SHARE) * travel).toBeCloseTo(position, 8);
      }),
      SEED,
    );
  });

  it('counts a traveller to the nearer stop', () => {
    expect([2, 2.6, 2.79, 2.81, 3].map(nearestStop)).toEqual([2, 2, 2, 3, 3]);
  });

  it('asked to rest at a stop is on its plateau, after its routes are drawn', () => {
    for (const stop of [0, 3, 1399]) {
      const { rest, travel } = splitPosition(restingPosition(stop), 1400);
      expect(travel).toBe(0);
      expect(rest).toBeCloseTo(RESTING_SHARE, 9);
      expect(rest).toBeGreaterThan(DRAW_SHARE);
      expect(nearestStop(restingPosition(stop))).toBe(stop);
    }
  });

  it('is held to the story', () => {
    expect([-1, NaN, 1, 99].map((position) => clampPosition(position, 3))).toEqual([0, 0, 1, 2.6]);
  });
});

describe('the boxes of stops', () => {
  it('share a step’s box evenly', () => {
    const steps = [
      { top: 0, bottom: 800, stops: 1 },
      { top: 800, bottom: 2000, stops: 3 },
    ];
    expect(stopBoxes(steps)).toEqual([
      { top: 0, bottom: 800 },
      { top: 800, bottom: 1200 },
      { top: 1200, bottom: 1600 },
      { top: 1600, bottom: 2000 },
    ]);
  });
});

describe('the boxes of stops whose texts stand below the map', () => {
  const anyTexts = fc.array(
    fc.tuple(fc.integer({ min: 400, max: 900 }), fc.integer({ min: 60, max: 2000 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const laidOut = (
    texts: readonly (readonly [number, number])[],
    after: number,
  ): { top: number; bottom: number }[] => {
    let bottom = 0;
    return texts.map(([gap, height], index) => {
      const top = bottom + gap + (index > 0 ? after : 0);
      bottom = top + height;
      return { top, bottom };
    });
  };
  const shape = { read: 200, after: 300, edge: 160 };

  it('follow each other without gap, from the step’s top to its bottom', () => {
    fc.assert(
      fc.property(anyTexts, (heights) => {
        const texts = laidOut(heights, shape.after);
        const step = { top: 0, bottom: (texts.at(-1)?.bottom ?? 0) + shape.after };
        const boxes = passageBoxes(step, texts, shape);
        expect(boxes[0]?.top).toBe(step.top);
        expect(boxes.at(-1)?.bottom).toBe(step.bottom);
        for (const [index, box] of boxes.entries())
          if (index > 0) expect(box.top).toBe(boxes[index - 1]?.bottom);
      }),
      SEED,
    );
  });

  it('bring every text, short or long, to the same height of the screen', () => {
    fc.assert(
      fc.property(anyTexts, (heights) => {
        const texts = laidOut(heights, shape.after);
        const step = { top: 0, bottom: (texts.at(-1)?.bottom ?? 0) + shape.after };
        const boxes = passageBoxes(step, texts, shape);
        for (const [index, { top }] of texts.entries())
          expect(Math.abs(lineFor(boxes, index, RESTING_SHARE) - shape.read - top)).toBeLessThanOrEqual(
            shape.edge,
          );
      }),
      SEED,
    );
  });
});

describe('the reading line', () => {
  it('lies lower where the card is under the map', () => {
    expect(readingLine(1000, layoutFor(1280, 1000))).toBe(600);
    expect(readingLine(1000, layoutFor(360, 1000))).toBe(750);
  });
});
