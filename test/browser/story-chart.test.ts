/** A chart as a reader uses it: pointing, touching, with the arrow keys, and following a bar into the story. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barChartSvg } from '../../src/core/chart/bar-chart.ts';
import { chartBars, type Bar } from '../../src/core/chart/chart-bars.ts';
import { StoryChart } from '../../src/elements/story-chart.ts';
import { mountStory, type MountedStory } from '../support/page-fragment.ts';
import { openListenerLedger } from '../support/listener-ledger.ts';

const VALUES = [40, 25, 100, 1];

/** What the build writes, for four invented years; the third leads to a step. */
function chartMarkup(): string {
  const chart = {
    kind: 'bars-by-year' as const,
    series: 's',
    from: 2019,
    to: 2022,
    gaps: false,
    marks: ['2020'],
    links: {},
    more: [],
  };
  const bars = chartBars(
    chart,
    VALUES.map((count, index) => ({
      year: 2019 + index,
      month: undefined,
      period: '',
      group: '',
      count,
      confidence: index === 0 ? ('disputed' as const) : ('confirmed' as const),
      source_id: 's',
      derivation: [],
      note: '',
    })),
  );
  const signs = (bar: Bar) => ({
    key: bar.key,
    value: bar.value,
    words: `${bar.key}: ${String(bar.value)}`,
    firm: bar.confidence === 'confirmed',
    part: false,
    now: bar.key === '2020',
    step: bar.key === '2021' ? 'hills' : undefined,
  });
  const svg = barChartSvg(
    'chart-t',
    bars,
    { slots: 4, ticks: () => [] },
    { description: 'Four bars.', signs, number: String },
  );
  return `<figure class="chart" data-chart="bars-by-year"><figcaption><p id="chart-t-title">Boats</p></figcaption>${svg}
    <p data-chart-said>2020: 25</p></figure><button>After</button>`;
}

let chart: StoryChart;
beforeEach(() => {
  if (customElements.get('story-chart') === undefined) customElements.define('story-chart', StoryChart);
  chart = new StoryChart();
  chart.innerHTML = chartMarkup();
  document.body.append(chart);
  document.documentElement.lang = 'en';
  document.title = 'A chart';
});
afterEach(() => {
  chart.remove();
});

const said = (): string => chart.querySelector('[data-chart-said]')?.textContent ?? '';
const bar = (key: string): SVGElement => chart.querySelector<SVGElement>(`[data-bar="${key}"]`)!;
const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

describe('story-chart', () => {
  test('axe finds nothing wrong', async () => {
    const { violations } = await axe.run(chart);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('check 14: is one stop for Tab, at the bar of the step; arrows, Home and End walk along the bars', async () => {
    await userEvent.tab();
    expect(document.activeElement).toBe(bar('2020'));
    await press('{ArrowRight}');
    expect([document.activeElement === bar('2021'), said()]).toEqual([true, '2021: 100']);
    await press('{End}');
    expect(said()).toBe('2022: 1');
    await press('{ArrowRight}');
    expect(said()).toBe('2022: 1');
    await press('{Home}');
    expect(said()).toBe('2019: 40');
    await press('{ArrowDown}{ArrowUp}');
    expect(said()).toBe('2019: 40');
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('After');
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(bar('2019'));
  });

  test('arrow keys do not scroll the page away from the chart', async () => {
    const scrolled = vi.fn();
    document.addEventListener('keydown', scrolled);
    bar('2020').focus();
    await press('{ArrowDown}');
    document.removeEventListener('keydown', scrolled);
    expect(scrolled).not.toHaveBeenCalled();
  });

  test('a finger or pointer near a bar too small to hit shows that bar', () => {
    const at = (key: string) => bar(key).querySelector('rect:not([fill])')!.getBoundingClientRect();
    const { left, width } = at('2022');
    const picture = chart.querySelector('svg')!;
    const clientY = picture.getBoundingClientRect().top + 30;
    const touch = { bubbles: true, clientX: left + width / 2, clientY, pointerType: 'touch' };
    picture.dispatchEvent(new PointerEvent('pointerdown', touch));
    expect([said(), bar('2022').hasAttribute('data-on')]).toEqual(['2022: 1', true]);
    const first = at('2019');
    picture.dispatchEvent(
      new PointerEvent('pointermove', { bubbles: true, clientX: first.left + 2, clientY }),
    );
    expect([said(), bar('2022').hasAttribute('data-on')]).toEqual(['2019: 40', false]);
  });

  test('listens no more once it is taken away, and again when it comes back', () => {
    const ledger = openListenerLedger();
    chart.remove();
    const twin = new StoryChart();
    twin.innerHTML = chartMarkup();
    document.body.append(twin);
    twin.remove();
    expect(ledger.open()).toEqual([]);
    ledger.close();
    bar('2021').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(said()).toBe('2020: 25');
    document.body.append(chart);
    bar('2021').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(said()).toBe('2021: 100');
  });
});

describe('a bar that leads into the story', () => {
  let mounted: MountedStory;
  beforeEach(async () => {
    await page.viewport(1280, 800);
    mounted = mountStory();
    mounted.story.querySelector('.card')?.append(chart);
  });
  afterEach(() => {
    mounted.unmount();
  });

  test('moves the story to its step', async () => {
    bar('2021').focus();
    await press('{Enter}');
    await expect.poll(() => mounted.story.state?.step).toBe(1);
    expect(location.hash).toBe('#hills');
  });
});
