/** Where the page is put and held, in a real browser: what arrives late must not push a reader to another step. */
import { afterEach, expect, test, vi } from 'vitest';
import { createScrollSource } from '../../src/dom/scroll-source.ts';

const frame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

// As on the page: there the story itself holds the text that is read.
document.documentElement.style.overflowAnchor = 'none';

const tall = (px: number): HTMLElement => {
  const element = document.createElement('section');
  element.style.blockSize = `${px}px`;
  document.body.append(element);
  return element;
};

let stop: (() => void) | null = null;
afterEach(() => {
  vi.restoreAllMocks();
  stop?.();
  document.body.replaceChildren();
});

test.each([
  ['before it is shown', () => Promise.resolve()],
  ['after it was shown', frame],
])('a step that was asked for stays where it is when type arrives above it %s', async (_when, wait) => {
  const [first, second, third, last] = [tall(900), tall(1400), tall(1400), tall(3000)] as const;
  const source = createScrollSource(
    window,
    [first, second, third, last].map((element) => ({ element, stops: 1 })),
  );
  const told: number[] = [];
  stop = source.start((position) => told.push(position));
  await frame();
  await frame();
  // Not heard of yet by anything that watches sizes when the step is asked for.
  second.style.blockSize = '1900px';
  source.scrollToStop(3);
  const { top } = last.getBoundingClientRect();
  await wait();
  await wait();
  third.style.blockSize = '1000px';
  for (let frames = 0; frames < 4; frames += 1) await frame();
  expect(last.getBoundingClientRect().top).toBeCloseTo(top, 0);
  expect(told.at(-1)).toBeCloseTo(source.position(), 3);
  expect(Math.floor(source.position())).toBe(3);
});

test('to ask where the page is moves nothing, even while a text above has just become shorter', async () => {
  const [first, second, third] = [tall(900), tall(1400), tall(3000)] as const;
  const source = createScrollSource(
    window,
    [first, second, third].map((element) => ({ element, stops: 1 })),
  );
  stop = source.start(() => undefined);
  source.scrollToStop(2);
  for (let frames = 0; frames < 3; frames += 1) await frame();
  const { top } = third.getBoundingClientRect();
  second.style.blockSize = '1000px';
  source.position();
  for (let frames = 0; frames < 4; frames += 1) await frame();
  expect(third.getBoundingClientRect().top).toBeCloseTo(top, 0);
});

test('while the page loads a browser may bring the fragment elsewhere after a layout: the reader is led back to their step', async () => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  const [first, second, third] = [tall(900), tall(1400), tall(3000)] as const;
  const source = createScrollSource(
    window,
    [first, second, third].map((element) => ({ element, stops: 1 })),
  );
  source.scrollToStop(2);
  stop = source.start(() => undefined);
  const { top } = third.getBoundingClientRect();
  for (let frames = 0; frames < 3; frames += 1) await frame();
  second.style.blockSize = '600px';
  window.scrollBy({ top: -700, behavior: 'instant' });
  for (let frames = 0; frames < 4; frames += 1) await frame();
  expect(third.getBoundingClientRect().top).toBeCloseTo(top, 0);
});

test('who has scrolled on while the page loads is held where they read, and not led back', async () => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  const [first, second, third] = [tall(900), tall(1400), tall(3000)] as const;
  const source = createScrollSource(
    window,
    [first, second, third].map((element) => ({ element, stops: 1 })),
  );
  source.scrollToStop(1);
  stop = source.start(() => undefined);
  for (let frames = 0; frames < 3; frames += 1) await frame();
  window.scrollBy({ top: 1500, behavior: 'instant' });
  for (let frames = 0; frames < 3; frames += 1) await frame();
  const { top } = third.getBoundingClientRect();
  second.style.blockSize = '600px';
  for (let frames = 0; frames < 4; frames += 1) await frame();
  expect(third.getBoundingClientRect().top).toBeCloseTo(top, 0);
  // Another script of the page may be long on its way.
  window.dispatchEvent(new Event('DOMContentLoaded'));
  for (let frames = 0; frames < 3; frames += 1) await frame();
  expect(third.getBoundingClientRect().top).toBeCloseTo(top, 0);
});

test('a story that is taken out while the page loads does not move the page that it stood in', async () => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  const [first, second] = [tall(900), tall(1400)] as const;
  tall(3000);
  const source = createScrollSource(
    window,
    [first, second].map((element) => ({ element, stops: 1 })),
  );
  source.scrollToStop(1);
  stop = source.start(() => undefined);
  await frame();
  window.dispatchEvent(new Event('DOMContentLoaded'));
  stop();
  first.remove();
  second.remove();
  window.scrollTo({ top: 777, behavior: 'instant' });
  for (let frames = 0; frames < 3; frames += 1) await frame();
  expect(window.scrollY).toBe(777);
});
