/** How well one colour is read on another, whatever notation they are written in. */

/**
 * WCAG 2's contrast ratio of two CSS colours, 1 to 21; a colour that lets the ground through counts as it looks on it,
 * and a ground that does counts as it looks on white or on black, whichever is worse.
 */
export function contrastOf(colour: string, ground: string): number {
  return Math.min(
    ...['white', 'black'].map((below) => {
      const [one, other] = [luminance(below, ground, colour), luminance(below, ground)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }),
  );
}

/** Relative luminance, 0 to 1, of one pixel painted with these colours one over the other. */
function luminance(...colours: readonly string[]): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) return 0;
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
