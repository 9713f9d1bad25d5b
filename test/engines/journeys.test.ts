/** The three journeys that must work everywhere: reading, on a newsroom's page, in front of a class. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { loaderSnippet } from '../../src/core/embed/snippets.ts';
import { chromium } from '../support/engines/chromium.ts';
import { firefox } from '../support/engines/firefox.ts';
import type { Session } from '../support/engines/session.ts';
import { webkit } from '../support/engines/webkit.ts';
import { figureOf } from '../support/embed-bench.ts';
import { serveHost, space, type HostSite } from '../support/host-site.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

let site: SiteServer;
let host: HostSite;
beforeAll(async () => {
  site = await serveSite('dist', '/maps/');
  host = await serveHost('news');
});
afterAll(async () => {
  await host.stop();
  await site.stop();
});

/** Asked again until it is so; the test's own limit ends it. */
const until = (session: Session, script: () => boolean): Promise<void> =>
  expect.poll(() => session.evaluate(script), { timeout: 120_000 }).toBe(true);

const mapIsLive = (): boolean => document.querySelector('story-map')?.getAttribute('data-map') === 'live';

/** Part of the newsroom's page: a frame that a browser has kept is ready before a test could listen. */
const LISTENING = `<script>
  var seen = [];
  ['ready', 'step', 'error'].forEach(function (type) {
    addEventListener('story-map:' + type, function (event) {
      seen.push([type, event.detail.id || event.detail.code].filter(Boolean).join(' '));
    });
  });
</script>`;

/** How many colours a part of the picture without words has: a blank map has one. */
async function coloursOf(session: Session): Promise<number> {
  const picture = sharp(await session.picture());
  const { width, height } = await picture.metadata();
  const area = { left: Math.round(width * 0.5), top: Math.round(height * 0.3) };
  const { data } = await picture
    .extract({ ...area, width: Math.round(width * 0.4), height: Math.round(height * 0.4) })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = new Set<number>();
  for (let at = 0; at + 2 < data.length; at += 3)
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  return colours.size;
}

describe.each([chromium, firefox, webkit])('$name', (engine) => {
  let session: Session;
  beforeAll(async () => {
    session = await engine.open();
  });
  afterAll(async () => {
    await (session as Session | undefined)?.close();
  });

  /** In a frame a lost context is one of several reasons that are told as `data`. */
  const isTheirs = (problem: string): boolean =>
    engine.mayLoseContext === true && (problem.startsWith('context-lost') || problem === 'error data');

  test('a reader scrolls through the whole story on a live map, and the address and title follow', async () => {
    await session.go(site.url);
    await session.evaluate(() => {
      const problems: string[] = [];
      Object.assign(window, { problems });
      addEventListener('error', ({ message }) => problems.push(message));
      document.addEventListener('securitypolicyviolation', (event) => problems.push(event.violatedDirective));
      document
        .querySelector('story-map')
        ?.addEventListener('story-error', ({ detail }) => problems.push(`${detail.code}: ${detail.message}`));
      document.querySelector('.step')?.scrollIntoView({ behavior: 'instant' });
    });
    await until(session, mapIsLive);
    expect(await coloursOf(session)).toBeGreaterThan(50);
    const ids = await session.evaluate(() => [...document.querySelectorAll('.step')].map((step) => step.id));
    expect(ids.length).toBeGreaterThan(5);
    const titles = new Set<string>();
    for (const id of ids) {
      await session.evaluate((wanted) => {
        const card = document.querySelector(`[id="${wanted}"] .passage`);
        card?.scrollIntoView({ block: 'center', behavior: 'instant' });
      }, id);
      await expect.poll(() => session.evaluate(() => location.hash), { timeout: 30_000 }).toBe(`#${id}`);
      titles.add(await session.evaluate(() => document.title));
    }
    expect(titles.size).toBe(ids.length);
    const problems = await session.evaluate(() => (window as unknown as { problems: string[] }).problems);
    expect(problems.filter((problem) => !isTheirs(problem))).toEqual([]);
    const last = await session.evaluate(() => document.querySelector('story-map')?.getAttribute('data-map'));
    expect(problems.length === 0 ? ['live'] : ['live', 'still']).toContain(last);
  });

  test('a link to a step leads there, and the browser’s own jumps lead nobody away', async () => {
    for (const id of ['not-disclosed', 'turned-south']) {
      // Another search makes it another page, which is loaded anew.
      await session.go(`${site.url}?from=${id}#${id}`);
      await until(session, () => document.readyState === 'complete' && document.fonts.status === 'loaded');
      await session.evaluate(async () => {
        let before = NaN;
        for (let still = 0; still < 20; still += before === scrollY ? 1 : -still) {
          before = scrollY;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      });
      const [hash, top, height] = await session.evaluate((wanted) => {
        const heading = document.querySelector(`[id="${wanted}"] h2`);
        return [location.hash, heading?.getBoundingClientRect().top ?? NaN, innerHeight] as const;
      }, id);
      expect([id, hash, top > 0 && top < height * 0.62]).toEqual([id, `#${id}`, true]);
    }
  });

  test('the reader takes the map and gives it back, in the other language too', async () => {
    await session.go(site.url);
    const there = await session.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('a[hreflang="es"]');
      return link?.href ?? '';
    });
    expect(there).toContain('/es/');
    await session.go(there);
    await session.evaluate(() => {
      window.scrollBy({ top: 40, behavior: 'instant' });
    });
    await until(session, mapIsLive);
    const lead = () =>
      session.evaluate(() => document.querySelector('story-map')?.getAttribute('data-lead') ?? 'story');
    await session.evaluate(() => {
      const { shadowRoot } = document.querySelector('story-controls') ?? {};
      const button = shadowRoot?.querySelector<HTMLElement>('button.explore');
      // As a finger does; in a window that is not in front Firefox lets no key press a button.
      button?.focus();
      button?.click();
    });
    await expect.poll(lead).toBe('reader');
    await session.press('Escape');
    await expect.poll(lead).toBe('story');
  });

  test('on a newsroom’s page the story loads when it comes near and follows the scroll', async () => {
    const maps = site.url.replace('127.0.0.1', 'localhost');
    const page = host
      .page({
        body: `${LISTENING}${space(900)}${figureOf(maps)}${space(900)}${loaderSnippet({ site: maps })}`,
      })
      .replace('news.localhost', '127.0.0.1');
    await session.go(page);
    await session.evaluate(() => {
      window.scrollTo({ top: 700, behavior: 'instant' });
    });
    const seen = () => session.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await expect.poll(async () => (await seen()).includes('ready'), { timeout: 120_000 }).toBe(true);
    const end = await session.evaluate(() => document.documentElement.scrollHeight);
    for (let share = 0.3; share <= 0.8; share += 0.05) {
      await session.evaluate((top) => {
        window.scrollTo({ top, behavior: 'instant' });
      }, end * share);
      await session.evaluate(
        () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
      );
    }
    await expect
      .poll(async () => (await seen()).filter((event) => event.startsWith('step')).length, {
        timeout: 60_000,
      })
      .toBeGreaterThan(2);
    expect((await seen()).filter((event) => event.startsWith('error') && !isTheirs(event))).toEqual([]);
    expect(await session.evaluate(() => document.querySelectorAll('iframe').length)).toBe(1);
  });

  test('a clicker leads a class through the story, and the presenter window follows', async () => {
    await session.go(`${site.url}?present#who-lives-here`);
    const ids = () => session.evaluate(() => location.hash);
    await until(session, () => document.querySelector('.present-bar') !== null);
    await session.press('PageDown');
    await expect.poll(ids, { timeout: 30_000 }).not.toBe('#who-lives-here');
    const next = await ids();
    // A window that the browser does not let open is a link, which a driver can follow.
    await session.evaluate(() => {
      window.open = () => null;
    });
    await session.press('s');
    const address = () =>
      session.evaluate(() => document.querySelector<HTMLAnchorElement>('.present-blocked a')?.href ?? '');
    await expect.poll(address).toContain('presenter/#');
    const presenter = await session.tab();
    await presenter.go(await address());
    const place = () => presenter.evaluate(() => document.body.innerText);
    const title = await session.evaluate(
      () => document.querySelector<HTMLElement>('.present-title')?.innerText ?? 'no title',
    );
    await expect.poll(place, { timeout: 30_000 }).toContain(title);
    await presenter.press('PageUp');
    await expect.poll(ids, { timeout: 30_000 }).toBe('#who-lives-here');
    expect(next).not.toBe('');
  });
});
