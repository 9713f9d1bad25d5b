/** Heights as colours and back: the Terrarium encoding, height = red × 256 + green + blue ÷ 256 − 32768. */
const ZERO = 32_768;

/** Whole metres, so blue stays 0 and the tiles compress. */
export function encodeTerrarium(heights: ArrayLike<number>): Uint8Array {
  const colours = new Uint8Array(heights.length * 3);
  for (let index = 0; index < heights.length; index += 1) {
    const value = Math.min(65_535, Math.max(0, Math.round(heights[index] ?? 0) + ZERO));
    colours[index * 3] = value >> 8;
    colours[index * 3 + 1] = value & 255;
  }
  return colours;
}

/** `channels` is 3 or 4: some decoders add opacity. */
export function decodeTerrarium(colours: ArrayLike<number>, channels = 3): Float64Array {
  const heights = new Float64Array(Math.floor(colours.length / channels));
  for (let index = 0; index < heights.length; index += 1) {
    const at = index * channels;
    const red = colours[at] ?? 0;
    const green = colours[at + 1] ?? 0;
    const blue = colours[at + 2] ?? 0;
    heights[index] = red * 256 + green + blue / 256 - ZERO;
  }
  return heights;
}
