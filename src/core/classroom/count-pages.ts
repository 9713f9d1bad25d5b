/** How many pages a run of blocks fills when none of them is broken. */

/** Offsets from the top of the run, in any one unit. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  /** Heading or notice, which never stands last on a page. */
  readonly heading?: boolean;
  /** Begins a page. */
  readonly fresh?: boolean;
}

/** @param height of a page's content box, in the unit of the blocks; a block that is taller runs on */
export function countPages(blocks: readonly Block[], height: number): number {
  let pages = blocks.length === 0 ? 0 : 1;
  let start = blocks[0]?.top ?? 0;
  blocks.forEach((block, index) => {
    let last = index;
    while (blocks[last]?.heading === true && last + 1 < blocks.length) last += 1;
    const together = blocks[last] ?? block;
    const bottom = together.bottom - block.top <= height ? together.bottom : block.bottom;
    if (block.top > start && (block.fresh === true || bottom - start > height)) {
      pages += 1;
      start = block.top;
    }
    while (block.bottom - start > height) {
      pages += 1;
      start += height;
    }
  });
  return pages;
}
