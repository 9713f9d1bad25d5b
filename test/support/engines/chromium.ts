/** Chromium, through Playwright. */
import type { Page } from 'playwright';
import { startBrowser } from '../open-story.ts';
import { WINDOW, type Engine, type Session } from './session.ts';

const sessionOf = (page: Page, end: () => Promise<void>): Session => ({
  async go(url) {
    await page.goto(url);
  },
  // Playwright hands over one value: the function goes as its text.
  evaluate: (script, ...given) =>
    page.evaluate(`(${script.toString()})(${given.map((value) => JSON.stringify(value)).join()})`),
  press: (key) => page.keyboard.press(key),
  picture: () => page.screenshot(),
  tab: async () => sessionOf(await page.context().newPage(), end),
  close: end,
});

export const chromium: Engine = {
  name: 'Chromium',
  async open() {
    const browser = await startBrowser(true, { pixels: true });
    const context = await browser.newContext({ viewport: WINDOW, bypassCSP: false });
    return sessionOf(await context.newPage(), () => browser.close());
  },
};
