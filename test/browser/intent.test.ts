/** When the page takes somebody to be reading, and how frames sleep. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFrames } from '../../src/dom/frames.ts';
import { createIntent } from '../../src/dom/intent.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const saveData = (): void => {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
};

describe('intent', () => {
  test.each(['scroll', 'wheel', 'pointerdown', 'pointermove', 'touchstart', 'keydown'])(
    'the first %s counts, once',
    (sign) => {
      const acted = vi.fn();
      const stop = createIntent(window).start(acted);
      window.dispatchEvent(new Event(sign));
      window.dispatchEvent(new Event(sign));
      expect(acted).toHaveBeenCalledTimes(1);
      stop();
    },
  );

  test('a pointer that rests while the page moves under it does not count, one that moves does', () => {
    const acted = vi.fn();
    const stop = createIntent(window).start(acted);
    window.dispatchEvent(new PointerEvent('pointermove', { movementX: 0, movementY: 0 }));
    expect(acted).not.toHaveBeenCalled();
    window.dispatchEvent(new PointerEvent('pointermove', { movementX: 0, movementY: -1 }));
    expect(acted).toHaveBeenCalledTimes(1);
    stop();
  });

  test('a long idle counts as well, but not for a reader who saves data', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestIdleCallback', 'cancelIdleCallback'] });
    const acted = vi.fn();
    const stop = createIntent(window).start(acted);
    vi.advanceTimersByTime(7_000);
    expect(acted).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(acted).toHaveBeenCalledTimes(1);
    stop();
    saveData();
    const saving = createIntent(window);
    expect(saving.saveData).toBe(true);
    const stopSaving = saving.start(acted);
    vi.advanceTimersByTime(60_000);
    expect(acted).toHaveBeenCalledTimes(1);
    stopSaving();
    Reflect.deleteProperty(navigator, 'connection');
  });

  test('once stopped nothing counts', () => {
    const acted = vi.fn();
    createIntent(window).start(acted)();
    window.dispatchEvent(new Event('keydown'));
    expect(acted).not.toHaveBeenCalled();
  });
});

describe('frames', () => {
  test('run while there is work, sleep, and take no sleep for one long frame', async () => {
    const lengths: number[] = [];
    let left = 3;
    const frames = createFrames(window, (seconds) => {
      lengths.push(seconds);
      left -= 1;
      return left > 0;
    });
    frames.wake();
    frames.wake();
    await expect.poll(() => lengths.length).toBe(3);
    for (let count = 0; count < 20; count += 1) await new Promise(requestAnimationFrame);
    expect(lengths).toHaveLength(3);
    frames.wake();
    await expect.poll(() => lengths.length).toBe(4);
    expect(lengths[3]).toBeCloseTo(1 / 60, 9);
    frames.wake();
    frames.stop();
    await new Promise(requestAnimationFrame);
    expect(lengths).toHaveLength(4);
  });
});
