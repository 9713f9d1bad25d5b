/** Firefox, through WebDriver BiDi; without a display it has no WebGL2. */
import { launch, type Page } from 'puppeteer-core';
import { WINDOW, type Engine, type Session } from './session.ts';

const sessionOf = (page: Page, end: () => Promise<void>): Session => ({
  async go(url) {
    await page.goto(url);
  },
  evaluate: (script, ...given) => page.evaluate(script as never, ...(given as never)),
  press: (key) => page.keyboard.press(key),
  picture: async () => Buffer.from(await page.screenshot()),
  async tab() {
    const next = await page.browser().newPage();
    await next.setViewport(WINDOW);
    return sessionOf(next, end);
  },
  close: end,
});

export const firefox: Engine = {
  name: 'Firefox',
  async open() {
    const browser = await launch({
      browser: 'firefox',
      executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
      headless: false,
      env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
    });
    const [page = await browser.newPage()] = await browser.pages();
    await page.setViewport(WINDOW);
    return sessionOf(page, () => browser.close());
  },
};
