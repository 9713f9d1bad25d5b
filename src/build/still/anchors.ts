/** Which side of its point a name stands on, and in which order the sides are tried. */
import type { At, LayerReader, MapFeature } from './evaluate.ts';
import type { Box, Point } from './frame.ts';
import type { Align, TextBlock } from './text-layout.ts';

export interface Anchor {
  /** The point's place on the block: `left` means the block stands to the right of it. */
  readonly name: string;
  /** In ems. */
  readonly offset: readonly [x: number, y: number];
}

export function anchorsOf(reader: LayerReader, at: At, feature: MapFeature): readonly Anchor[] {
  if (reader.has('text-variable-anchor-offset')) {
    const value = reader.value('text-variable-anchor-offset', at, feature);
    const list: unknown =
      typeof value === 'object' && value !== null && 'values' in value ? value.values : [];
    return Array.isArray(list) ? pairs(list) : [];
  }
  const [x = 0, y = 0] = reader.numbers('text-offset', at, feature);
  return [{ name: reader.text('text-anchor', at, feature), offset: [x, y] }];
}

function pairs(list: readonly unknown[]): readonly Anchor[] {
  return list.flatMap((name, index): Anchor[] => {
    const offset = list[index + 1];
    if (typeof name !== 'string' || !Array.isArray(offset)) return [];
    return [{ name, offset: [Number(offset[0]), Number(offset[1])] }];
  });
}

export function alignOf({ name }: Anchor): Align {
  if (name.endsWith('left')) return 'left';
  return name.endsWith('right') ? 'right' : 'center';
}

/** The block's top left corner. */
export function cornerAt([x, y]: Point, { name, offset }: Anchor, block: TextBlock, sizePx: number): Point {
  const across = name.endsWith('left') ? 0 : name.endsWith('right') ? 1 : 0.5;
  const down = name.startsWith('top') ? 0 : name.startsWith('bottom') ? 1 : 0.5;
  return [x + offset[0] * sizePx - across * block.width, y + offset[1] * sizePx - down * block.height];
}

export const blockBox = ([left, top]: Point, { width, height }: TextBlock): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
