/** The presenter window beside an audience window that a test plays. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PresenterData } from '../../src/core/present/presenter-data.ts';
import {
  parseMessage,
  printMessage,
  type PresentMessage,
  type Snapshot,
} from '../../src/core/present/protocol.ts';
import { createPresentChannel } from '../../src/dom/present-channel.ts';
import { StoryConsole } from '../../src/present/story-console.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const stop = (step: number, id: string, title: string) =>
  ({ step, number: 1, count: 1, id, title, caption: `${title}.`, still: PIXEL }) as const;
const DATA: PresenterData = {
  id: 'island',
  locale: 'en',
  stops: [
    stop(-1, 'top', 'An island'),
    stop(0, 'harbour', 'The harbour'),
    { ...stop(1, 'hills', 'The hills'), note: 'A wreck is told of.' },
    { ...stop(2, 'far-shore', 'The far shore'), note: 'A grave is shown.' },
  ],
  plans: [
    { id: 'single', lessons: 1, minutes: 45, steps: { harbour: 15, 'far-shore': 30 } },
    { id: 'double', lessons: 2, minutes: 90, steps: { harbour: 30, hills: 20, 'far-shore': 40 } },
  ],
};
const LIVE: Snapshot = {
  place: 1,
  shown: 1,
  frozen: false,
  screen: 'picture',
  exploring: false,
  labels: true,
  still: false,
  letters: true,
  plain: false,
  theme: 'light',
  motionless: false,
  lang: 'en',
  clock: { startedAt: null, gathered: 65_000 },
  fault: null,
};

let box: HTMLElement;
let heard: PresentMessage[];
let tell: (state: Partial<Snapshot>) => void;
let leave: () => void;
const text = (selector: string): string => box.querySelector(selector)?.textContent.trim() ?? '';
const notesShown = (): string[] =>
  [...box.querySelectorAll<HTMLElement>('[data-notes]:not([hidden])')].map(
    ({ dataset }) => dataset['notes'] ?? '',
  );

/** As the page holds it: around the notes and a place for what follows them. */
function openConsole(): void {
  const notes = document.createElement('div');
  notes.dataset['notesList'] = '';
  for (const { id } of DATA.stops) {
    const own = document.createElement('section');
    own.dataset['notes'] = id;
    notes.append(own);
  }
  const foot = document.createElement('div');
  foot.dataset['consoleFoot'] = '';
  const own = document.createElement('story-console');
  own.append(notes, foot);
  box.append(own);
}

beforeEach(async () => {
  await page.viewport(1000, 760);
  history.replaceState(null, '', '#test-show');
  box = document.createElement('main');
  const data = document.createElement('script');
  data.type = 'application/json';
  data.id = 'presenter-data';
  data.textContent = JSON.stringify(DATA);
  box.append(data);
  document.body.append(box);
  document.documentElement.lang = 'en';
  document.title = 'Presenter window';
  heard = [];
  const channel = createPresentChannel(window, 'test-show');
  const stopHearing = channel.start((message) => {
    const parsed = parseMessage(message);
    if (parsed !== null) heard.push(parsed);
  });
  tell = (state) => {
    channel.send(printMessage({ kind: 'state', state: { ...LIVE, ...state } }));
  };
  let here = true;
  leave = () => {
    if (!here) return;
    here = false;
    channel.send(printMessage({ kind: 'gone' }));
    stopHearing();
  };
  if (customElements.get('story-console') === undefined) customElements.define('story-console', StoryConsole);
  openConsole();
});
afterEach(() => {
  leave();
  box.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the presenter window', () => {
  test('asks for the class at once, says that nobody answers, and can be read on its own', async () => {
    await expect.poll(() => heard.some(({ kind }) => kind === 'ask')).toBe(true);
    expect(text('.console-audience')).toBe('not connected');
    await userEvent.keyboard('{PageDown}{PageDown}');
    await expect.poll(notesShown).toEqual(['hills']);
    expect(heard.some(({ kind }) => kind === 'command')).toBe(false);
  });

  test('shows where the class is, what comes next and what to warn of before it', async () => {
    tell({});
    await expect.poll(() => text('.console-audience')).toBe('live');
    expect(text('.console-state strong')).toContain('Step 1 of 3');
    await expect.poll(notesShown).toEqual(['harbour']);
    expect(text('.console-warning')).toContain('A wreck is told of.');
    // The way round leads into a step with a warning of its own, which is therefore given here.
    expect(text('.console-warning')).toContain('A grave is shown.');
    await userEvent.click(page.getByRole('button', { name: 'Skip to 3 The far shore' }));
    await expect.poll(() => heard.find(({ kind }) => kind === 'go')).toEqual({ kind: 'go', place: 3 });
    tell({ place: 2, shown: 2 });
    await expect.poll(() => text('.console-warning')).toContain('A grave is shown.');
    await userEvent.click(page.getByRole('button', { name: 'End here with a black screen' }));
    await expect
      .poll(() => heard.find(({ kind }) => kind === 'command'))
      .toEqual({ kind: 'command', command: 'black' });
    const { violations } = await axe.run(box);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  test('says what the class sees: black, frozen, exploring', async () => {
    tell({ screen: 'black' });
    await expect.poll(() => text('.console-audience')).toBe('black');
    tell({ frozen: true, place: 3 });
    await expect.poll(() => text('.console-audience')).toBe('frozen at 1');
    await expect.poll(notesShown).toEqual(['far-shore']);
    // What only a live map can do is marked, where the class has but a picture.
    expect(box.querySelector('[data-command="labels"]')?.ariaDisabled).toBe('false');
    tell({ still: true });
    await expect.poll(() => box.querySelector('[data-command="labels"]')?.ariaDisabled).toBe('true');
    tell({ exploring: true });
    await expect.poll(() => text('.console-audience')).toBe('exploring the map');
  });

  test('sends the keys of the table on to the class, and none while letters are off', async () => {
    tell({});
    await expect.poll(() => text('.console-audience')).toBe('live');
    const commands = (): string[] =>
      heard.flatMap((message) => (message.kind === 'command' ? [message.command] : []));
    await userEvent.keyboard('{PageDown}kblcvyiqt');
    await expect
      .poll(commands)
      .toEqual([
        'next',
        'freeze',
        'black',
        'labels',
        'theme',
        'motion',
        'plain',
        'language',
        'code',
        'timer',
      ]);
    tell({ letters: false, screen: 'white' });
    await expect.poll(() => text('.console-audience')).toBe('white');
    await userEvent.keyboard('k{PageUp}');
    await expect.poll(() => commands().at(-1)).toBe('previous');
    expect(commands().filter((command) => command === 'freeze')).toHaveLength(1);
  });

  test('holds the lesson to the minutes of its plan, step by step, and keeps the choice over a reload', async () => {
    const budget = (): string => text('.console-budget');
    tell({});
    await expect.poll(budget).toBe('15:00');
    expect(text('.console-pace')).toBe('on time');
    tell({ place: 2, shown: 2 });
    await expect.poll(budget).toBe('not in this plan');
    // A minute has gone; at the third step fifteen should have.
    tell({ place: 3, shown: 3 });
    await expect.poll(() => text('.console-pace')).toBe('13 min ahead');
    await userEvent.selectOptions(page.getByLabelText('Plan'), '2 × 45 minutes');
    await expect.poll(budget).toBe('40:00');
    await userEvent.fill(page.getByLabelText('Lesson (minutes)'), '45');
    await userEvent.tab();
    await expect.poll(budget).toBe('20:00');
    box.querySelector('story-console')?.remove();
    openConsole();
    tell({ place: 3, shown: 3 });
    await expect.poll(budget).toBe('20:00');
    await userEvent.selectOptions(page.getByLabelText('Plan'), 'whole story, evenly');
    await expect.poll(budget).toBe('11:15');
  });

  test('keeps the place of the class when it has gone', async () => {
    tell({ place: 3, shown: 3 });
    await expect.poll(notesShown).toEqual(['far-shore']);
    leave();
    await expect.poll(() => text('.console-audience')).toBe('not connected');
    expect(notesShown()).toEqual(['far-shore']);
  });
});
