/** Whoever follows the pages of `docs/` line by line arrives where they say: each example is made and checked here. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createStorySource } from '../../src/build/plugin-story.ts';
import { fileBlocks, type FileBlock } from '../support/docs.ts';
import { pageMarkup, readyStory, REAL_STORY, sectionMarkup } from '../support/story-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'walk-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface StoryFile {
  overlays: unknown[];
  chapters: { steps: { id: string; stops: { overlays?: string[] }[] }[] }[];
}

/** Puts a block where its heading says. */
function apply(data: string, { path, place, content }: FileBlock): void {
  const file = join(data, path.replace(/^data\//, ''));
  const before = readFileSync(file, 'utf8');
  if (path.endsWith('.md')) {
    const parts = before.split(/^(?=## )/m);
    const at = parts.findIndex((part) => part.startsWith(`## ${place?.name ?? ''}\n`));
    expect(at).toBeGreaterThan(-1);
    writeFileSync(file, parts.toSpliced(at + 1, 0, `${content}\n`).join(''));
    return;
  }
  const story = JSON.parse(before) as StoryFile;
  const added = JSON.parse(content) as StoryFile['chapters'][number]['steps'][number];
  if (place?.word === 'in') story.overlays.push(added);
  else {
    const steps = story.chapters.map((chapter) => chapter.steps);
    const list = steps.find((each) => each.some(({ id }) => id === place?.name));
    expect(list).toBeDefined();
    list?.splice(list.findIndex(({ id }) => id === place?.name) + 1, 0, added);
  }
  writeFileSync(file, JSON.stringify(story, null, 2));
}

describe('docs/new-story.md', () => {
  const data = join(folder, 'new');
  const blocks = fileBlocks('docs/new-story.md');

  test('an empty folder names the files that are still to be written', async () => {
    mkdirSync(data);
    const { ready, problems } = await createStorySource(data, undefined).get();
    expect(ready).toBeUndefined();
    const asked = problems.filter(({ code }) => code === 'missing-file').map(({ file }) => file);
    expect(asked).toContain('story.json');
    const written = blocks.map(({ path }) => path);
    for (const file of asked) expect(written).toContain(file);
  });

  test('its files make a story, with a page that says what it says', async () => {
    for (const { path, content } of blocks) {
      mkdirSync(dirname(join(data, path)), { recursive: true });
      writeFileSync(join(data, path), content);
    }
    const ready = await readyStory(data);
    const page = pageMarkup(ready, 'en');
    expect(page).toContain('The north light: an island with one lamp');
    expect(sectionMarkup(page, 'the-light')).toContain('North Light');
    expect(sectionMarkup(page, 'the-light')).toContain('1898');
  });
});

describe('docs/adding-a-step.md and docs/adding-a-layer.md', () => {
  const data = join(folder, 'step');
  const steps = fileBlocks('docs/adding-a-step.md');
  const layers = fileBlocks('docs/adding-a-layer.md');

  test('the story has one step more, in both languages, and the new layer is on its map', async () => {
    cpSync(REAL_STORY, data, { recursive: true });
    expect([steps.length, layers.length]).toEqual([3, 1]);
    for (const block of [...steps, ...layers]) apply(data, block);
    const before = await createStorySource(data, undefined).get();
    expect(before.problems.map(({ code }) => code)).toEqual(['unused-overlay']);

    const file = join(data, 'story.json');
    const story = JSON.parse(readFileSync(file, 'utf8')) as StoryFile;
    const added = story.chapters.flatMap((chapter) => chapter.steps).find(({ id }) => id === 'one-summit');
    for (const stop of added?.stops ?? []) stop.overlays = ['departments'];
    writeFileSync(file, JSON.stringify(story));

    const ready = await readyStory(data);
    for (const [locale, title] of [
      ['en', 'The summit between two rivers'],
      ['es', 'La cumbre entre dos ríos'],
    ] as const)
      expect(sectionMarkup(pageMarkup(ready, locale), 'one-summit')).toContain(title);
    const compiled = ready.stories.get('en');
    const stop = compiled?.stops.find(({ step }) => compiled.steps[step]?.id === 'one-summit');
    expect(Object.keys(stop?.show ?? {}).join(' ')).toContain('departments');
  });
});
