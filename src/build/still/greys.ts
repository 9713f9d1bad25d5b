/** A still in greys, as a printer without colour would print it: drawn so, for what a filter greys is printed as a bitmap. */
import sharp from 'sharp';

const PICTURE = /data:image\/webp;base64,([\w+/=]+)/g;
/** @see https://www.w3.org/TR/filter-effects-1/#grayscaleEquivalent */
const LUMA: [number, number, number] = [0.2126, 0.7152, 0.0722];
/** Of the small relief, once more packed. */
const QUALITY = 70;

/** The same picture, each colour as the grey of its luma. */
export async function inGreys(svg: string): Promise<string> {
  const pictures = new Map<string, string>();
  for (const [address, data = ''] of svg.matchAll(PICTURE)) {
    const grey = await sharp(Buffer.from(data, 'base64'))
      .recomb([LUMA, LUMA, LUMA])
      .webp({ quality: QUALITY })
      .toBuffer();
    pictures.set(address, `data:image/webp;base64,${grey.toString('base64')}`);
  }
  return svg
    .replace(PICTURE, (address) => pictures.get(address) ?? address)
    .replace(/(?<=(?:fill|stroke)=")#[\da-f]{3,6}(?=")/g, greyOf);
}

function greyOf(colour: string): string {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  const grey = Math.round(LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue)
    .toString(16)
    .padStart(2, '0');
  return `#${grey.repeat(3)}`;
}
