/** A reader who cannot see the map is told what is shown, where, the pattern and what is new, and all of it is true. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import type { Stop } from '../../src/core/story/story.ts';
import { describeView, descriptionText } from '../../src/core/words/describe-view.ts';
import type { ViewSubject } from '../../src/core/words/view-subject.ts';
import { bearingList } from '../../src/core/words/view-where.ts';
import { messagesFor } from '../../src/i18n/catalogue.ts';
import { pageMarkup, readyStory, REAL_STORY, TINY_STORY } from '../support/story-pages.ts';

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

function subjectsOf({ loaded, stories }: ReadyStory, locale: string): readonly ViewSubject[] {
  const story = stories.get(locale);
  const words = messagesFor(locale)?.mapWords;
  if (story === undefined || words === undefined) throw new Error(`no story in ${locale}`);
  return story.stops.map((stop, index) => ({ loaded, story, stop, before: story.stops[index - 1], words }));
}

describe.each([
  ['the small story', TINY_STORY],
  ['the real story', REAL_STORY],
])('%s', (_name, folder) => {
  let ready: ReadyStory;
  beforeAll(async () => {
    ready = await readyStory(folder);
  });

  test.each(['en', 'es'])(
    'check 3: every view is described in %s in at least twelve words and four parts, unlike the view before',
    (locale) => {
      const views = subjectsOf(ready, locale).map(describeView);
      for (const [index, view] of views.entries()) {
        expect(wordsIn(descriptionText(view))).toBeGreaterThanOrEqual(12);
        expect(
          [view.shown, view.where, ...view.pattern].every((sentence) => /\p{L}.*\.$/u.test(sentence)),
        ).toBe(true);
        expect(view.pattern.length).toBeGreaterThan(0);
        expect(view.changes.length > 0).toBe(index > 0);
        expect(descriptionText(view)).not.toMatch(/\{|undefined|NaN/);
        const before = views[index - 1];
        if (before !== undefined) expect(descriptionText(view)).not.toBe(descriptionText(before));
      }
    },
  );

  test('every view of the page carries its description under an id that the map can point to', () => {
    for (const locale of ready.loaded.file.locales) {
      const markup = pageMarkup(ready, locale);
      const { steps } = ready.stories.get(locale)!;
      for (const { id, stopCount } of [{ id: 'opening', stopCount: 1 }, ...steps]) {
        expect(markup).toContain(`id="${id}-words"`);
        for (let stop = 1; stop <= stopCount; stop += 1) expect(markup).toContain(`id="${id}-words-${stop}"`);
      }
    }
  });
});

describe('distances and directions of the real story', () => {
  let ready: ReadyStory;
  beforeAll(async () => {
    ready = await readyStory(REAL_STORY);
  });

  test('are those that were measured on the map’s own data', () => {
    const text = subjectsOf(ready, 'en')
      .map((subject) =>
        [descriptionText(describeView(subject)), ...(bearingList(subject)?.places ?? [])].join(' '),
      )
      .join(' ');
    // derived.json is worked out by another library: acandi–bajo-chiquito 38.5 km at 258°, roughly known.
    expect(text).toContain(
      'From Acandí: Bajo Chiquito, about 40\u00A0km west; Cerro Tacarcuna, 39\u00A0km south',
    );
    expect(text).toContain('Yaviza, 221\u00A0km south-east; Turbo, 323\u00A0km east');
  });

  test('give no distance for a route on foot, which could guide somebody', () => {
    for (const subject of subjectsOf(ready, 'en')) {
      for (const sentence of describeView(subject).pattern) {
        if (/^(?:On foot|By canoe)/.test(sentence)) expect(sentence).not.toMatch(/\d/);
      }
    }
  });

  test('name no place that the view does not hold', () => {
    const subjects = subjectsOf(ready, 'en');
    const [near, , wide] = subjects.filter(({ story, stop }) => story.steps[stop.step]?.id === 'routes-move');
    const far = { ...near!, stop: { ...near!.stop, show: { ...near!.stop.show, 'place:buenaventura': 1 } } };
    expect(describeView(far).where).not.toContain('Buenaventura');
    expect(bearingList(far)?.places.join()).not.toContain('Buenaventura');
    // A little outside of what the view must hold, within what it shows on every screen.
    expect(bearingList(wide!)?.places.join()).toContain('Buenaventura');
  });

  test('say that nothing has changed when nothing has', () => {
    const [, first] = subjectsOf(ready, 'en');
    const same: Stop = first!.stop;
    expect(describeView({ ...first!, before: same }).changes).toEqual([
      'Nothing has changed since the view before.',
    ]);
  });

  test('give what was not disclosed no direction and no distance', () => {
    const secret = subjectsOf(ready, 'en').filter(({ stop }) =>
      Object.keys(stop.show).some((key) => key.startsWith('overlay:unknown')),
    );
    expect(secret).toHaveLength(3);
    for (const subject of secret) {
      const statement = describeView(subject).pattern.join(' ');
      expect(statement).toMatch(/not disclosed/);
      expect(statement).not.toMatch(/km|north|south|east|west/);
    }
  });
});
