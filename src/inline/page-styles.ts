/** The page's own stylesheets, fitted to a shadow root: the house stands for the document, nothing depends on the host. */

/** The element inside the shadow root that stands for the page's `<html>` and `<body>`. */
export const HOUSE_CLASS = 'house';

const HOST_TOKENS = ['accent', 'surface', 'text', 'font', 'radius'].map((name) => `--story-${name}`);

/** In pixels: hosts often change what a `rem` is, and a host's size of text does not reach into the element. */
export const readersTextSize = (host: Element): number =>
  Number.parseFloat(getComputedStyle(host).fontSize) || 16;

export interface StyleText {
  readonly url: string;
  readonly text: string;
}

/** @throws Error when a stylesheet cannot be fetched: without them the text would be unreadable */
export const fetchStyles = (urls: readonly string[], signal: AbortSignal): Promise<readonly StyleText[]> =>
  Promise.all(
    urls.map(async (url) => {
      const answer = await fetch(url, { credentials: 'omit', signal });
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return { url, text: await answer.text() };
    }),
  );

/** @param size of a `rem` in pixels */
export const pageStyles = (texts: readonly StyleText[], size: number): readonly CSSStyleSheet[] =>
  texts.map(({ url, text }) => fittedSheet(text, url, size));

/** @param url address of the stylesheet, against which its own addresses are read · @param size of a `rem` in px */
function fittedSheet(text: string, url: string, size: number): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    text
      .replace(/(?<![\w.-])(\d*\.?\d+)rem\b/g, (_, number: string) => `${Number(number) * size}px`)
      // A guest has the width that its host gives it, not that of the window.
      .replace(/(?<![\w.-])(\d*\.?\d+)vw\b/g, '$1cqw')
      // What is fixed to the window stays within the room that the host leaves at both sides.
      .replace(
        /position:\s*fixed/g,
        'position:fixed;margin-inline:var(--guest-start,0px) var(--guest-end,0px)',
      )
      .replace(
        /url\((['"]?)(?!data:|#)([^'")]+)\1\)/g,
        (_, _quote, path: string) => `url("${new URL(path, url).href}")`,
      ),
  );
  fitWidths(sheet);
  fitRules(sheet.cssRules);
  return sheet;
}

type RuleList = CSSStyleSheet | CSSGroupingRule;

/** A guest asks for the width of its room, not for that of the window, of which its shape says nothing. */
function fitWidths(list: RuleList): void {
  for (let index = list.cssRules.length - 1; index >= 0; index--) {
    const rule = list.cssRules[index];
    if (rule instanceof CSSMediaRule && rule.conditionText.includes('width')) {
      const inner = [...rule.cssRules].map(({ cssText }) => cssText).join('');
      list.deleteRule(index);
      for (const medium of [...rule.media].reverse()) {
        const query = roomQuery(medium);
        if (query !== null) list.insertRule(`${query.media}{${query.container}{${inner}}}`, index);
      }
    } else if (rule instanceof CSSGroupingRule) fitWidths(rule);
  }
}

/** `null` for one that asks for a flat window; `guest-layout.ts` decides in the same way. */
function roomQuery(medium: string): { readonly media: string; readonly container: string } | null {
  const asked = medium.match(/\([^()]+\)/g) ?? [];
  const widths = asked.filter((feature) => feature.includes('width'));
  const short = asked.find((feature) => /max-height|height </.test(feature));
  const small = widths.some((feature) => /max-width|width </.test(feature));
  if (asked.some((feature) => /min-aspect|aspect-ratio >/.test(feature)) || (short !== undefined && !small))
    return null;
  return { media: `@media ${short ?? 'all'}`, container: `@container ${widths.join(' and ')}` };
}

function fitRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const fitted = fitSelector(rule.selectorText);
      if (fitted !== rule.selectorText) {
        rule.selectorText = fitted;
        // These are for the host to set: see host.css.
        for (const name of HOST_TOKENS) rule.style.removeProperty(name);
      }
    }
    if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) fitRules(rule.cssRules);
  }
}

/** As strong as before: a class for `:root`, nothing for the elements `html` and `body`. */
const fitSelector = (selector: string): string =>
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
