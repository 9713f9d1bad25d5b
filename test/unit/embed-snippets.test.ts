/** The snippets: what a newsroom pastes is what it chose, and no title can break out of it. */
import { expect, test } from 'vitest';
import {
  DEFAULT_CHOICE,
  figureSnippet,
  frameSnippet,
  inlineSnippet,
  type SnippetStory,
} from '../../src/core/embed/snippets.ts';

const STORY: SnippetStory = {
  site: 'https://maps.example/',
  folder: 'es/',
  locale: 'es',
  title: '"><script>alert(1)</script>',
  frameTitle: `a'b"c<d>`,
  alts: { '': 'A & B', one: 'The first map' },
  whole: 'Whole',
  start: 'Start',
  steps: 15,
  version: '1.2.3',
  poster: { width: 1200, height: 630 },
};

test('whatever a title holds stays text', () => {
  for (const text of [figureSnippet(STORY), frameSnippet(STORY), inlineSnippet(STORY)])
    expect(text).not.toContain('alert(1)</script>"');
  expect(figureSnippet(STORY)).not.toContain('<script>');
  expect(frameSnippet(STORY)).toContain('title="a&#39;b&quot;c&lt;d&gt;"');
});

test('a figure names the embed document, the poster of the chosen step and both ways to the story', () => {
  const figure = figureSnippet(STORY, { ...DEFAULT_CHOICE, step: 'one', load: 'click', theme: 'dark' });
  expect(figure).toContain('data-story-map="https://maps.example/es/embed/"');
  expect(figure).toContain('src="https://maps.example/cards/one.es.webp"');
  expect(figure).toContain('alt="The first map"');
  expect(figureSnippet(STORY)).toContain('alt="A &amp; B"');
  expect(figure.split('href="https://maps.example/es/#one"').length).toBe(3);
  expect(figure).toContain('data-story-map-label="Start"');
  expect(figure).toContain('data-story-map-frame-title="a&#39;b&quot;c&lt;d&gt;"');
});

test('the inline element begins at the chosen step, and so does the link that stands there until it is loaded', () => {
  const element = inlineSnippet(STORY, { ...DEFAULT_CHOICE, step: 'one' });
  expect(element).toContain(' step="one"');
  expect(element).toContain('href="https://maps.example/es/#one"');
});

test('a frame has one empty element with a worded link below it, may run scripts and open links, and never leads its host away', () => {
  const frame = frameSnippet(STORY, { ...DEFAULT_CHOICE, step: 'one' });
  expect(frame).toMatch(
    /^<iframe [^<>]*><\/iframe>\n<p>[^<>]+<a href="https:\/\/maps\.example\/es\/#one">Whole<\/a><\/p>$/,
  );
  expect(frame).toContain('allow-popups-to-escape-sandbox');
  expect(frame).not.toMatch(/allow-(top-navigation|forms|modals|downloads)/);
});
