/** A still in greys, as a printer without colour would print it: drawn so, for what a filter greys is printed as a bitmap. */
import sharp from 'sharp';

const PICTURE = /data:image\/webp;base64,([\w+/=]+)/g;
/** Of the small relief, once more packed. */
const QUALITY = 70;

/** The same picture, each colour as the grey of its luma. */
export async function inGreys(svg: string): Promise<string> {
  const pictures = new Map<string, string>();
  for (const [address, data = ''] of svg.matchAll(PICTURE)) {
    const grey = await sharp(Buffer.from(data, 'base64')).grayscale().webp({ quality: QUALITY }).toBuffer();
    pictures.set(address, `data:image/webp;base64,${grey.toString('base64')}`);
  }
  return svg
    .replace(PICTURE, (address) => pictures.get(address) ?? address)
    .replace(/(?<=(?:fill|stroke|stop-color)=")#[\da-f]{3,6}(?=")/g, greyOf);
}

/** @see https://www.w3.org/TR/filter-effects-1/#grayscaleEquivalent */
function greyOf(colour: string): string {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  const grey = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .toString(16)
    .padStart(2, '0');
  return `#${grey.repeat(3)}`;
}
