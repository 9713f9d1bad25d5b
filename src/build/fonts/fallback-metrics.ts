/** How a system font must be stretched so that nothing moves when ours arrives: the numbers of fonts.css. */

/** Vertical measures in em; `width` is the mean advance over the story's own text, kerned, in both languages. */
export interface FontMeasures {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

export const NEWSREADER: FontMeasures = { width: 0.4277, ascent: 0.735, descent: 0.265 };
/** Of the headings, which are its only heavy text, in weight 600. */
export const NEWSREADER_BOLD: FontMeasures = { ...NEWSREADER, width: 0.4433 };
export const NEWSREADER_ITALIC: FontMeasures = { ...NEWSREADER, width: 0.4057 };
export const PUBLIC_SANS: FontMeasures = { width: 0.467, ascent: 0.95, descent: 0.225 };

/** The same text in the stand-ins themselves, or their metric twins, Liberation; Georgia's from the ratios that @capsizecss/metrics gives. */
export const FALLBACK_WIDTHS = {
  georgia: 0.445,
  georgiaBold: 0.512,
  times: 0.4081,
  timesBold: 0.4281,
  timesItalic: 0.4118,
  arial: 0.4536,
  // What an Android phone has.
  noto: 0.4832,
  notoBold: 0.5066,
  notoItalic: 0.471,
  roboto: 0.4511,
  // What a bare Linux has.
  dejaVu: 0.521,
  dejaVuBold: 0.5675,
  dejaVuSans: 0.5143,
} as const;

/** The four descriptors of @font-face, as CSS percentages with one decimal. */
export function fallbackMetrics(ours: FontMeasures, fallbackWidth: number): Readonly<Record<string, string>> {
  const adjust = ours.width / fallbackWidth;
  return {
    'size-adjust': percent(adjust),
    'ascent-override': percent(ours.ascent / adjust),
    'descent-override': percent(ours.descent / adjust),
    'line-gap-override': percent(0),
  };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
