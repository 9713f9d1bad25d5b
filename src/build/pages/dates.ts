/** A date as the reader writes it, with its machine-readable form beside it. */
import { formatDate, type DateOptions } from '../../core/words/date.ts';
import { html, type Html } from './html.ts';

export const timeTag = (iso: string, locale: string, options: DateOptions = {}): Html =>
  html`<time datetime="${iso}">${formatDate(iso, locale, options)}</time>`;
