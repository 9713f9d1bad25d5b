/** Everything that can be done on the page while reading, and how its success shows: a new function adds a row. */
import type { Messages } from '../../../src/i18n/messages.ts';

/** How it is seen that a function was done. */
export type Proof =
  /** The reader is at this step, and goes on from its heading. */
  | { readonly step: string }
  /** This has the focus. */
  | { readonly focus: string }
  /** The attribute of the control changes, and changes back when the key is pressed again. */
  | { readonly turns: 'aria-pressed' | 'aria-expanded' }
  /** This can be seen, until Escape puts it away and gives the focus back. */
  | { readonly panel: string }
  /** This can be seen, until the key is pressed again. */
  | { readonly unfolds: string }
  /** The words of this are others than before. */
  | { readonly rewrites: string }
  /** The control, which says how things stand, says something else. */
  | { readonly renames: true };

export interface PageFunction {
  readonly does: string;
  /** Step at which it is done. */
  readonly at?: string;
  readonly control: string;
  /** What a button in the furniture is called; picks among several. */
  readonly name?: (words: Messages) => string;
  /** Pressed one after another in a fresh attempt each. */
  readonly keys: readonly string[];
  /** Typed into the control instead of a key. */
  readonly types?: string;
  readonly proof: Proof;
}

const BUTTON = ['Enter', 'Space'] as const;
const LINK = ['Enter'] as const;

export const FUNCTIONS: readonly PageFunction[] = [
  { does: 'skips to the story', control: '.skip a >> nth=0', keys: LINK, proof: { step: 'missing-link' } },
  { does: 'skips past the story', control: '.skip a >> nth=1', keys: LINK, proof: { focus: '.end' } },
  { does: 'begins', control: 'a.begin', keys: LINK, proof: { step: 'missing-link' } },
  {
    ...{ does: 'turns plain words on and off', control: '.opening [data-story-plain]', keys: BUTTON },
    proof: { turns: 'aria-pressed' },
  },
  {
    ...{ does: 'changes the colours', control: 'story-tools button >> nth=0', keys: BUTTON },
    proof: { renames: true },
  },
  {
    ...{ does: 'opens the address to share', control: 'story-tools button.opener', keys: BUTTON },
    proof: { panel: 'story-tools .panel' },
  },
  {
    ...{ does: 'comes to the controls of the map', at: 'sixty-days', control: '#sixty-days .to-controls' },
    ...{ keys: LINK, proof: { focus: 'story-controls button' } },
  },
  {
    ...{ does: 'comes back from them to the words', at: 'sixty-days', control: 'story-controls button' },
    ...{ name: ({ controls }) => controls.backToStory, keys: BUTTON, proof: { focus: '#sixty-days-title' } },
  },
  {
    ...{ does: 'goes on', at: 'sixty-days', control: 'story-controls button', keys: BUTTON },
    ...{ name: ({ nav }) => nav.next, proof: { step: 'the-proposal' } },
  },
  {
    ...{ does: 'goes back', at: 'sixty-days', control: 'story-controls button', keys: BUTTON },
    ...{ name: ({ nav }) => nav.previous, proof: { step: 'routes-move' } },
  },
  {
    ...{ does: 'goes to any step', control: '.rail a[href="#the-proposal"]', keys: LINK },
    proof: { step: 'the-proposal' },
  },
  {
    ...{ does: 'turns the names of the map on and off', control: 'story-controls button', keys: BUTTON },
    ...{ name: ({ controls }) => controls.labels, proof: { turns: 'aria-pressed' } },
  },
  {
    ...{ does: 'stills the map', control: 'story-controls button', keys: BUTTON },
    ...{ name: ({ moves }) => moves.still, proof: { turns: 'aria-pressed' } },
  },
  {
    ...{
      does: 'opens the tools that measure',
      at: 'sixty-days',
      control: 'story-controls button',
      keys: BUTTON,
    },
    ...{ name: ({ controls }) => controls.tools, proof: { panel: 'story-explorer' } },
  },
  {
    ...{ does: 'folds the legend', at: 'sixty-days', control: 'story-legend > button', keys: BUTTON },
    proof: { turns: 'aria-expanded' },
  },
  {
    ...{ does: 'opens the map in words', at: 'across-the-gulf', keys: BUTTON },
    ...{ control: '#across-the-gulf .map-words > summary', proof: { unfolds: '#across-the-gulf-words' } },
  },
  {
    ...{ does: 'opens how we know', at: 'across-the-gulf', keys: BUTTON },
    ...{
      control: '#across-the-gulf .evidence > summary',
      proof: { unfolds: '#across-the-gulf .evidence li' },
    },
  },
  {
    ...{
      does: 'follows a note to its source',
      at: 'missing-link',
      control: '#missing-link .note a >> nth=0',
    },
    ...{ keys: LINK, proof: { focus: '.sources li:target' } },
  },
  {
    ...{ does: 'comes back from a source', control: '.sources li .back a >> nth=1', keys: LINK },
    proof: { focus: '.note a:target' },
  },
  {
    ...{ does: 'opens a place of the text', at: 'missing-link', control: '#missing-link a.place >> nth=0' },
    ...{ keys: LINK, proof: { panel: '.place-panel' } },
  },
  {
    ...{
      does: 'opens a word of the glossary',
      at: 'who-lives-here',
      control: '#who-lives-here a.term >> nth=0',
    },
    ...{ keys: LINK, proof: { panel: '.place-panel' } },
  },
  {
    ...{ does: 'goes round a hard step', at: 'over-the-ridge', control: '#over-the-ridge .content-note a' },
    ...{ keys: LINK, proof: { step: 'river-station-bus' } },
  },
  {
    ...{ does: 'walks along a chart', at: 'twelve-years-of-counts', keys: ['ArrowLeft', 'Home'] },
    control: '#twelve-years-of-counts [data-bar][tabindex="0"]',
    proof: { rewrites: '#twelve-years-of-counts [data-chart-said]' },
  },
  {
    ...{ does: 'opens the numbers of a chart', at: 'twelve-years-of-counts', keys: BUTTON },
    control: '#twelve-years-of-counts .chart-data > summary',
    proof: { unfolds: '#twelve-years-of-counts .chart-data table' },
  },
  {
    ...{
      does: 'goes from a chart to a step',
      at: 'turned-south',
      control: '#turned-south .chart-ways a >> nth=0',
    },
    ...{ keys: LINK, proof: { step: 'twelve-years-of-counts' } },
  },
  {
    ...{ does: 'compares an area', control: 'story-compare input', keys: [], types: '900' },
    proof: { rewrites: 'story-compare .compare-answer' },
  },
  {
    ...{ does: 'goes from the table to a step', control: '#steps a[href="#sixty-days"]', keys: LINK },
    proof: { step: 'sixty-days' },
  },
  {
    ...{
      does: 'goes from a place to a step that shows it',
      control: '#places a[href="#sixty-days"] >> nth=0',
    },
    ...{ keys: LINK, proof: { step: 'sixty-days' } },
  },
];

/** What only narrow screens have, in place of the rail. */
export const NARROW: readonly PageFunction[] = [
  { does: 'opens the steps', control: '.menu summary', keys: BUTTON, proof: { unfolds: '.menu a' } },
];
