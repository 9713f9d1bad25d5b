/** The page's own stylesheets, fitted to a shadow root: the house stands for the document, nothing depends on the host. */

/** The element inside the shadow root that stands for the page's `<html>` and `<body>`. */
export const HOUSE_CLASS = 'house';

/** The reader's own size of text: hosts often change what a `rem` is. */
const readersTextSize = (house: Element): number => Number.parseFloat(getComputedStyle(house).fontSize) || 16;

/**
 * @param house is connected: its size of text is asked
 * @throws Error when a stylesheet cannot be fetched
 */
export async function pageStyles(
  urls: readonly string[],
  house: Element,
  signal: AbortSignal,
): Promise<readonly CSSStyleSheet[]> {
  const size = readersTextSize(house);
  return Promise.all(
    urls.map(async (url) => {
      const answer = await fetch(url, { credentials: 'omit', signal });
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return fittedSheet(await answer.text(), url, size);
    }),
  );
}

/** @param url address of the stylesheet, against which its own addresses are read · @param size of a `rem` in px */
export function fittedSheet(text: string, url: string, size: number): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    text
      .replace(/(?<![\w.-])(\d*\.?\d+)rem\b/g, (_, number: string) => `${Number(number) * size}px`)
      .replace(
        /url\((['"]?)(?!data:|#)([^'")]+)\1\)/g,
        (_, _quote, path: string) => `url("${new URL(path, url).href}")`,
      ),
  );
  fitRules(sheet.cssRules);
  return sheet;
}

function fitRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const fitted = fitSelector(rule.selectorText);
      if (fitted !== rule.selectorText) rule.selectorText = fitted;
    }
    if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) fitRules(rule.cssRules);
  }
}

/** As strong as before: a class for `:root`, nothing for the elements `html` and `body`. */
export const fitSelector = (selector: string): string =>
  selector
    .replace(/:root/g, `.${HOUSE_CLASS}`)
    .replace(/(?<![\w.#:-])(?:html|body)(?![\w-])/g, `:where(.${HOUSE_CLASS})`)
    .replace(/(?<![\w.#-])story-map(?![\w-])/g, 'story-map-page');

/** A shadow root has no faces of its own, so the document lends them; it learns no face twice. */
export function lendFaces(sheets: readonly CSSStyleSheet[], page: Document): void {
  const known = new Set([...page.fonts].map(faceKey));
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const face = faceOf(rule.style);
      if (!known.has(faceKey(face))) page.fonts.add(face);
      known.add(faceKey(face));
    }
  }
}

function faceOf(style: CSSStyleDeclaration): FontFace {
  const descriptors = [
    ['style', 'font-style'],
    ['weight', 'font-weight'],
    ['stretch', 'font-stretch'],
    ['unicodeRange', 'unicode-range'],
    ['display', 'font-display'],
    ['ascentOverride', 'ascent-override'],
    ['descentOverride', 'descent-override'],
    ['lineGapOverride', 'line-gap-override'],
    ['sizeAdjust', 'size-adjust'],
  ] as const;
  const given = descriptors.flatMap(([name, property]) => {
    const value = style.getPropertyValue(property);
    return value === '' ? [] : [[name, value] as const];
  });
  const family = style.getPropertyValue('font-family').replace(/^(['"])(.*)\1$/, '$2');
  return new FontFace(family, style.getPropertyValue('src'), Object.fromEntries(given));
}

const faceKey = ({ family, style, weight, unicodeRange }: FontFace): string =>
  [family.replace(/['"]/g, ''), style, weight, unicodeRange].join('|');
