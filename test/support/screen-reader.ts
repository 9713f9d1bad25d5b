/** What a screen reader would say of a part of the page, phrase by phrase, in its order. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const require = createRequire(import.meta.url);
/** The build for browsers is a module; the page's policy lets only its own in, so it is made a plain script. */
const CODE = readFileSync(require.resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');
const LAST = /export\{[^}]*?([\w$]+) as virtual[^}]*\};/;

interface Reader {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  spokenPhraseLog(): Promise<string[]>;
}

/** @throws Error when nothing matches the selector */
export const readAloud = async (page: Page, selector: string): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'virtualReader' in globalThis)))
    await page.evaluate(`(() => {${CODE.replace(LAST, 'globalThis.virtualReader = $1;')}\n})()`);
  return page.evaluate(async (wanted) => {
    const { virtualReader } = globalThis as unknown as { virtualReader: Reader };
    const container = document.querySelector(wanted);
    if (container === null) throw new Error(`Nothing is ${wanted}.`);
    await virtualReader.start({ container });
    const said = await virtualReader.spokenPhraseLog();
    const [first] = said;
    for (let phrase = 0; phrase < 5000; phrase += 1) {
      await virtualReader.next();
      const log = await virtualReader.spokenPhraseLog();
      // Past its end it begins again.
      if (log.at(-1) === first) break;
    }
    const log = await virtualReader.spokenPhraseLog();
    await virtualReader.stop();
    return log.slice(0, -1);
  }, selector);
};

/** What opens a line of its own in the transcript; everything else goes on in the line. */
const OPENS =
  /^(?:heading|paragraph|listitem|list|figure|img|table|row|group|region|caption|banner|main|navigation|term|definition|button|textbox|combobox|status|article|details|document|image|separator|blockquote)\b/;

/** Lines that can be read like the story; the ends of small things are left out. */
export const transcriptOf = (phrases: readonly string[]): string => {
  const lines: string[] = [];
  for (const phrase of phrases) {
    if (
      /^end of (?:paragraph|link|superscript|listitem|time|emphasis|strong|term|definition|cell|row|rowgroup)\b/.test(
        phrase,
      )
    )
      continue;
    if (OPENS.test(phrase) || phrase.startsWith('end of ') || lines.length === 0) lines.push(phrase);
    else lines.push(`${lines.pop() ?? ''} | ${phrase}`);
  }
  return `${lines.join('\n')}\n`;
};
