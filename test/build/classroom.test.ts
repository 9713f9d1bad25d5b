/** Lesson, quiz and print pack of the real story: one source, in every language, that agrees with itself and with the map. */
import jsQR from 'jsqr';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { DOT, MARGIN, NUMBER_RADIUS } from '../../src/build/classroom/outline-svg.ts';
import { UNITS } from '../../src/build/still/path-data.ts';
import { drawOutline } from '../../src/build/classroom/outline.ts';
import { qrCode } from '../../src/build/classroom/qr-sheet.ts';
import { toMarkup } from '../../src/build/pages/html.ts';
import { loadStory } from '../../src/build/load-story.ts';
import { messagesFor } from '../../src/i18n/catalogue.ts';
import { classroomMessages } from '../../src/i18n/catalogue-classroom.ts';
import { choicesFor } from '../../src/core/quiz/choices.ts';
import type { QuizItem } from '../../src/core/quiz/quiz.ts';
import { checkClassroom } from '../../src/core/classroom/check-classroom.ts';
import type { Classroom } from '../../src/core/classroom/classroom.ts';
import type { LoadedStory } from '../../src/core/story/loaded-story.ts';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import {
  attributeValues,
  readyStory,
  REAL_STORY,
  sectionMarkup,
  TINY_STORY,
} from '../support/story-pages.ts';

let ready: ReadyStory;
let loaded: LoadedStory;
let classroom: Classroom;
beforeAll(async () => {
  ready = await readyStory(REAL_STORY);
  const read = await loadStory(REAL_STORY);
  loaded = read.loaded!;
  classroom = read.classroom!;
}, 120_000);

const body = (page: 'teach' | 'print', locale: string): string => ready.classroom(page, locale)!;

describe.each(['en', 'es'])('in %s', (locale) => {
  test('every quiz item has a number on the outline sheet, a clue on the clue sheet and a name on the key', () => {
    const print = body('print', locale);
    const ids = classroom.file.items.map(({ id }) => id);
    expect(ids).toHaveLength(12);
    const numbers = [...sectionMarkup(print, 's1').matchAll(/class="o-number"[^>]*>(\d+)</g)].map(([, n]) =>
      Number(n),
    );
    expect(numbers).toEqual(ids.map((_, index) => index + 1));
    expect(attributeValues(sectionMarkup(print, 's2'), 'data-item')).toEqual(ids);
    expect(attributeValues(sectionMarkup(print, 't2'), 'data-item')).toEqual(ids);
  });

  test('the key of the outline, on paper and beside the quiz, has a sentence for every sign that is drawn', () => {
    const sheet = sectionMarkup(body('print', locale), 's1');
    const { lines } = classroomMessages(locale).print;
    expect(sheet).toContain(lines);
    expect(sectionMarkup(body('teach', locale), 'quiz')).toContain(lines);
    const signs = ['o-coast', 'o-border', 'o-named', 'o-river', 'o-road', 'o-dot', 'o-disc'];
    const drawn = body('print', locale);
    expect(signs.filter((sign) => !new RegExp(`class="${sign}"[^>]* (?:d="M|r=")`).test(drawn))).toEqual([]);
    expect(lines.split('. ')).toHaveLength(signs.length);
  });

  test('the blank outline gives no name away', () => {
    const blank = sectionMarkup(body('print', locale), 's1').replace(/<p class="sheet-foot">.*?<\/p>/s, '');
    for (const name of ['Yaviza', 'Turbo', 'Necoclí', 'Atrato']) expect(blank).not.toContain(name);
  });

  const quizItems = (): readonly QuizItem[] => {
    const json = /data-quiz-data>([^<]+)</.exec(body('teach', locale))?.[1] ?? '';
    return (JSON.parse(json) as { items: readonly QuizItem[] }).items;
  };
  const choicesOf = (items: readonly QuizItem[], index: number): readonly number[] =>
    choicesFor(
      index,
      items.map(({ kind }) => kind),
    );

  test('the number of a question is never that of its place, and the places keep the numbers of the sheet', () => {
    const items = quizItems();
    expect(items.filter(({ number }, index) => number === index + 1)).toEqual([]);
    const ids = [...items].sort((a, b) => a.number - b.number).map(({ id }) => id);
    expect(ids).toEqual(classroom.file.items.map(({ id }) => id));
  });

  test('no clue holds a word that of the names to choose from the right one alone holds', () => {
    const items = quizItems();
    const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    const told = items.flatMap(({ name, clue }, index) => {
      const others = choicesOf(items, index).filter((choice) => choice !== index);
      const elsewhere = new Set(others.flatMap((choice) => wordsOf(items[choice]?.name ?? '')));
      const inClue = new Set(wordsOf(clue));
      return wordsOf(name).filter((word) => inClue.has(word) && !elsewhere.has(word));
    });
    expect(told).toEqual([]);
  });

  test('the right name stands at each place among the choices about as often', () => {
    const items = quizItems();
    const places = items.map((_, index) => choicesOf(items, index).indexOf(index));
    for (const place of [0, 1, 2, 3]) {
      const often = places.filter((other) => other === place).length;
      expect([place, often >= 2 && often <= 4]).toEqual([place, true]);
    }
  });

  test('a school is told what a reader’s copy leaves on the device, and how it is asked for and removed', () => {
    const it = sectionMarkup(body('teach', locale), 'it');
    const { offer, heading } = messagesFor(locale)!.keep;
    const asked = offer.keep.slice(0, offer.keep.indexOf(' ('));
    for (const words of [heading, asked, offer.remove, offer.ready.replace('.', '')])
      expect(it).toContain(words);
  });

  test('links lead to steps and sheets that are there', () => {
    const print = body('print', locale);
    const sheets = new Set(attributeValues(print, 'data-sheet'));
    const steps = new Set(ready.stories.get(locale)!.steps.map(({ id }) => id));
    const teach = body('teach', locale);
    for (const href of attributeValues(teach, 'href')) {
      if (href.startsWith('../print/#') && href !== '../print/#teacher')
        expect([href, sheets.has(href.slice('../print/#'.length))]).toEqual([href, true]);
      const step = /^\.\.\/(?:\.\.\/es\/)?(?:\?present)?#([\w-]+)/.exec(href)?.[1];
      if (step !== undefined && step !== 'sources') expect([href, steps.has(step)]).toEqual([href, true]);
    }
  });

  test('a link inside a page leads to something on it', () => {
    for (const page of ['teach', 'print'] as const) {
      const ids = new Set(attributeValues(body(page, locale), 'id'));
      const targets = attributeValues(body(page, locale), 'href').filter((href) => href.startsWith('#'));
      expect(targets.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
    }
  });

  test('ids are there once, and nothing needs a style attribute', () => {
    for (const page of ['teach', 'print'] as const) {
      const ids = attributeValues(body(page, locale), 'id');
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(body(page, locale)).not.toMatch(/\sstyle="/);
    }
  });

  test('a step with a content note that the lesson uses is named with it before the plans, and marked in them', () => {
    const { plans, objectives, claims } = classroom.file;
    const { sections } = loaded.texts.get(locale)!;
    const used = new Set([
      ...[...objectives, ...plans.flatMap(({ rows }) => rows)].flatMap(({ stops }) => stops),
      ...claims.map(({ step }) => step),
    ]);
    const noted = [...used].filter((id) => sections.get(id)?.note !== undefined);
    expect(noted).toEqual(['turned-south']);
    const mark = classroomMessages(locale).teach.hasNote;
    for (const part of [body('teach', locale), sectionMarkup(body('print', locale), 't1')]) {
      const before = part.slice(0, part.indexOf('data-plan='));
      expect(attributeValues(before, 'data-noted-step')).toEqual(noted);
      const own = /data-noted-step[^>]*>(.*?)<\/li>/s
        .exec(before)?.[1]
        ?.replace(/<[^>]+>/g, '')
        .trim();
      expect(own).toMatch(locale === 'en' ? /^14\. .+death of a child/s : /^14\. .+muerte de una niña/s);
      const links = [...part.matchAll(/#turned-south"[^>]*>[^<]*<\/a>([^<]*)/g)].slice(1);
      expect(links.length).toBeGreaterThan(2);
      expect(links.filter(([, after = '']) => !after.includes(mark))).toEqual([]);
    }
  });

  test('a teacher finds present mode at the end of the story and in the lesson, which says its keys', () => {
    const teach = body('teach', locale);
    const folder = locale === 'en' ? '' : `${locale}/`;
    expect(attributeValues(sectionMarkup(teach, 'present'), 'href')).toEqual([
      locale === 'en' ? '../?present' : '../../es/?present',
    ]);
    const keys = [...teach.matchAll(/data-present-key="\w+"[^>]*>[^<]*<kbd[^>]*>([^<]+)</g)].map(
      ([, key]) => key,
    );
    expect(keys).toEqual(['S', 'L', 'E', '?']);
    const end = ready.page(locale)!.body;
    const links = attributeValues(end.slice(end.indexOf('id="teachers"')), 'href');
    expect(links[0]).toMatch(new RegExp(`^\\.\\.?/${folder}\\?present$`));
  });

  test('minutes of each plan add up on the page', () => {
    const teach = body('teach', locale);
    for (const { id, minutes } of classroom.file.plans) {
      const table = teach.slice(teach.indexOf(`data-plan="${id}"`));
      const parts = [...table.slice(0, table.indexOf('</table>')).matchAll(/class="class-minutes">(\d+)</g)];
      expect(parts.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(minutes);
    }
  });
});

describe('the outline', () => {
  test('lies on the coast of the map: every vertex is one of data/geo, to half a pixel', () => {
    const { frame, paths } = drawOutline(loaded, classroom.file.map.bounds, classroom.file.items);
    const coast = loaded.layers
      .get('coast')!
      .flatMap(({ geometry }) =>
        geometry?.type === 'LineString'
          ? geometry.coordinates.map(([lon = 0, lat = 0]) => frame.toPixel([lon, lat]))
          : [],
      );
    const cells = new Set(
      coast.flatMap(([x, y]) =>
        [-1, 0, 1].flatMap((dx) =>
          [-1, 0, 1].map((dy) => `${Math.round(x * 2) + dx} ${Math.round(y * 2) + dy}`),
        ),
      ),
    );
    let [x, y] = [0, 0];
    let seen = 0;
    const strange: string[] = [];
    for (const [, command, numbers = ''] of paths.coast.matchAll(/([Mml])([^Mml]*)/g)) {
      const values = (numbers.match(/-?(?:\d*\.)?\d+/g) ?? []).map(Number);
      for (let index = 0; index + 1 < values.length; index += 2) {
        [x, y] =
          command === 'M'
            ? [values[index]!, values[index + 1]!]
            : [x + values[index]!, y + values[index + 1]!];
        const onFrame = x <= 1 || y <= 1 || x >= frame.width * 2 - 1 || y >= frame.height * 2 - 1;
        if (!onFrame && !cells.has(`${x} ${y}`)) strange.push(`${x} ${y}`);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(300);
    expect(strange).toEqual([]);
  });

  test('what a number means lies clear of every number, with a piece of its leader in view', () => {
    const { marks } = drawOutline(loaded, classroom.file.map.bounds, classroom.file.items);
    const hidden = marks.flatMap(({ item, target, radius = DOT / UNITS }) =>
      marks
        .filter(({ at: [x, y] }) => {
          const between = target === undefined ? Infinity : Math.hypot(target[0] - x, target[1] - y);
          return between - radius - NUMBER_RADIUS / UNITS < 6;
        })
        .map(({ number }) => `${item.id} under ${number}`),
    );
    expect(hidden).toEqual([]);
    expect(marks.filter(({ target }) => target !== undefined)).toHaveLength(9);
  });

  test('numbers keep 44 pixels apart where the map is narrowest', () => {
    const { marks, frame } = drawOutline(loaded, classroom.file.map.bounds, classroom.file.items);
    const [left, , right] = MARGIN;
    const scale = 640 / (frame.width + (left + right) / UNITS);
    const close = marks.flatMap((a) =>
      marks
        .filter((b) => b.number > a.number && Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) * scale < 44)
        .map((b) => `${a.item.id} and ${b.item.id}`),
    );
    expect(close).toEqual([]);
  });
});

test('a QR code leads to the address it was made for', async () => {
  const address = 'https://example.org/story/es/#who-lives-here';
  const svg = toMarkup(qrCode(address, 'a step')).replace(
    '<svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"',
  );
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
});

test('with the site’s address known the codes are in the page', async () => {
  const known = await readyStory(REAL_STORY, 'https://example.org/story/');
  const sheet = sectionMarkup(known.classroom('print', 'es')!, 'q1');
  expect(sheet.match(/class="qr"/g)).toHaveLength(14);
  expect(sheet).toContain('https://example.org/story/es/#missing-link');
});

describe('a classroom with faults', () => {
  const codes = (change: (file: Classroom['file']) => Classroom['file']): readonly string[] =>
    checkClassroom({ ...classroom, file: change(classroom.file) }, loaded).map(({ code }) => code);

  test('is refused for a step, a sheet, a fact or minutes that are not there', () => {
    expect(codes((file) => file)).toEqual([]);
    expect(
      codes((file) => ({ ...file, objectives: [{ id: 'locate', stops: ['nowhere'], sheets: ['s1'] }] })),
    ).toContain('classroom-reference');
    expect(
      codes((file) => ({ ...file, objectives: [{ id: 'locate', stops: ['missing-link'], sheets: ['s9'] }] })),
    ).toContain('classroom-reference');
    expect(
      codes((file) => ({ ...file, claims: [{ id: 'length', step: 'missing-link', fact: 'no.fact' }] })),
    ).toContain('classroom-reference');
    expect(
      codes((file) => ({ ...file, plans: file.plans.map((plan) => ({ ...plan, minutes: 7 })) })),
    ).toContain('classroom-minutes');
  });

  test('is refused when one language lacks words, or a clue has no fact', () => {
    const es = new Map(classroom.texts.get('es'));
    es.set('hints', new Map());
    const texts = new Map([...classroom.texts, ['es', es] as const]);
    expect(checkClassroom({ ...classroom, texts }, loaded).map(({ code }) => code)).toContain(
      'classroom-words',
    );
    const bare = new Map(classroom.texts.get('en'));
    bare.set(
      'clues',
      new Map(
        [...bare.get('clues')!].map(([id, { line }]) => [
          id,
          { line, words: [{ type: 'text', value: 'A town.' }] },
        ]),
      ),
    );
    expect(
      checkClassroom(
        { ...classroom, texts: new Map([...classroom.texts, ['en', bare] as const]) },
        loaded,
      ).map(({ code }) => code),
    ).toContain('classroom-clue');
  });
});

test('a story without a classroom has no pages and no links to them', async () => {
  const tiny = await readyStory(TINY_STORY);
  expect(tiny.classroom('print', 'en')).toBeUndefined();
  expect(tiny.page('en')!.body).not.toContain('id="teachers"');
  expect(ready.page('en')!.body).toContain('href="./print/"');
  expect(ready.page('es')!.body).toContain('href="../es/teach/"');
});
