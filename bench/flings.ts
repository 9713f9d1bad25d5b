/** How often the picture is another one than that which a patient reader sees at the same place, after wild scrolling. */
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { FREE, openMeasured, SMALL, wakeMap } from './open-page.ts';
import { settle } from './scroll-work.ts';
import { differingShare, randomFrom, type Picture } from './compare-pictures.ts';

const FLINGS = 40;
const SEED = 20230523;
/** What the reader scrolls past on the way to where they stop. */
const DETOURS = 2;
/** Of the picture's cells: labels that fade and dots that are set a pixel further are no other picture. */
const WRONG_FROM = 0.02;
/** The part of the window that no card and no control lies on. */
const CLIP = { x: 320, y: 60, width: 300, height: 180 } as const;
const PATIENT_PIXELS = 60;

export interface Flings {
  readonly flings: number;
  readonly wrong: number;
  readonly wrongShare: number;
}

/** @param selector of what holds the words of one stop, in both pages one each */
export async function measureFlings(
  browser: Browser,
  instruments: string,
  url: string,
  selector: string,
): Promise<Flings> {
  const { page, go, close } = await openMeasured(browser, instruments, SMALL, FREE);
  await go(url);
  await wakeMap(page);
  await settle(page);
  const places = await placesOf(page, selector);
  const patient: Picture[] = [];
  for (const place of places) {
    await walkTo(page, place);
    await settle(page);
    patient.push(await pictureOf(page));
  }
  const random = randomFrom(SEED);
  const any = (): number => Math.floor(random() * places.length);
  let wrong = 0;
  for (let fling = 0; fling < FLINGS; fling += 1) {
    const at = any();
    for (const index of [...Array.from({ length: DETOURS }, any), at])
      await page.evaluate((to) => window.bench.fling(to), places[index] ?? 0);
    await settle(page);
    const wanted = patient[at];
    if (wanted !== undefined && differingShare(wanted, await pictureOf(page)) > WRONG_FROM) wrong += 1;
  }
  await close();
  return { flings: FLINGS, wrong, wrongShare: wrong / FLINGS };
}

/** Where to scroll so that the words stand in the middle of the window. */
const placesOf = (page: Page, selector: string): Promise<readonly number[]> =>
  page.evaluate((wanted) => {
    return [...document.querySelectorAll(wanted)].map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return Math.round(Math.max(0, window.scrollY + top + height / 2 - window.innerHeight / 2));
    });
  }, selector);

const walkTo = (page: Page, place: number): Promise<unknown> =>
  page.evaluate(
    async ([to, pixels]) => {
      const way = to - window.scrollY;
      const frames = Math.max(1, Math.ceil(Math.abs(way) / pixels));
      await window.bench.scroll(way / frames, frames);
      window.scrollTo({ top: to, behavior: 'instant' });
    },
    [place, PATIENT_PIXELS] as const,
  );

async function pictureOf(page: Page): Promise<Picture> {
  // The offer of a map without movement, which slow machines meet, is no part of the picture.
  await page.evaluate(() => {
    document.querySelector('story-light')?.remove();
  });
  const png = await page.screenshot({ clip: CLIP });
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}
