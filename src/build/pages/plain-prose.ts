/** Paragraphs in plain words: figures bound to the register, no small numbers between the words. */
import type { Paragraph } from 'mdast';
import { html, type Html } from './html.ts';
import { inlineHtml } from './inline.ts';
import type { PageContext } from './page-context.ts';

/** Its sources stand under "How we know" of the same step, to which each plain step links. */
export const plainProse = (context: PageContext, paragraphs: readonly Paragraph[]): Html =>
  html`${paragraphs.map(({ children }) => html`<p>${inlineHtml(context, children, undefined)}</p> `)}`;
