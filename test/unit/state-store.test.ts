/** Everybody who listens hears of every change once, in order, whatever the others do. */
import { describe, expect, it, vi } from 'vitest';
import { initialState } from '../../src/core/state/state.ts';
import { createStore } from '../../src/core/state/store.ts';
import type { StoreOptions } from '../../src/core/state/store.ts';
import { smallStory } from '../support/stories.ts';

const open = (options?: StoreOptions) => createStore(smallStory, initialState(smallStory), options);

describe('the store', () => {
  it('tells the new state and the one before', () => {
    const store = open();
    const before = store.get();
    const listener = vi.fn();
    store.subscribe(listener);
    store.send({ type: 'scrolled', position: 1 });
    expect(listener).toHaveBeenCalledExactlyOnceWith(store.get(), before);
    expect(store.get().position).toBe(1);
  });

  it('stays silent when nothing changed', () => {
    const store = open();
    const listener = vi.fn();
    store.subscribe(listener);
    store.send({ type: 'resumed' });
    store.send({ type: 'scrolled', position: NaN });
    expect(listener).not.toHaveBeenCalled();
  });

  it('no longer calls a listener that was stopped, even while it is telling', () => {
    const store = open();
    const second = vi.fn();
    store.subscribe(() => {
      stopSecond();
    });
    const stopSecond = store.subscribe(second);
    store.send({ type: 'scrolled', position: 1 });
    expect(second).not.toHaveBeenCalled();
  });

  it('keeps two subscriptions of one listener apart', () => {
    const store = open();
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.subscribe(listener);
    stop();
    stop();
    store.send({ type: 'scrolled', position: 1 });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('lets an input sent by a listener wait until all have heard of the change before', () => {
    const store = open();
    const heard: string[] = [];
    store.subscribe(({ position }) => {
      heard.push(`first ${position}`);
      if (position === 1) store.send({ type: 'scrolled', position: 2 });
    });
    store.subscribe(({ position }) => heard.push(`second ${position}`));
    store.send({ type: 'scrolled', position: 1 });
    expect(heard).toEqual(['first 1', 'second 1', 'first 2', 'second 2']);
  });

  it('reports a listener that throws and still tells the others', () => {
    const fault = new Error('listener');
    const onError = vi.fn();
    const store = open({ onError });
    const other = vi.fn();
    store.subscribe(() => {
      throw fault;
    });
    store.subscribe(other);
    store.send({ type: 'scrolled', position: 1 });
    store.send({ type: 'scrolled', position: 2 });
    expect(other).toHaveBeenCalledTimes(2);
    expect(onError.mock.calls).toEqual([[fault], [fault]]);
  });

  it('without anybody to report to, throws once everybody was told, and works on', () => {
    const store = open();
    const other = vi.fn();
    const stop = store.subscribe(() => {
      throw new Error('listener');
    });
    store.subscribe(other);
    expect(() => {
      store.send({ type: 'scrolled', position: 1 });
    }).toThrow('listener');
    stop();
    store.send({ type: 'scrolled', position: 2 });
    expect(other).toHaveBeenCalledTimes(2);
  });
});
