/** A template that escapes every value put into it; only `raw` opens the door, and only for markup made by us. */
import { escapeMarkup } from '../../core/chart/escape-markup.ts';

const TEXT = Symbol('markup');

/** Markup that is safe to send. Only this file makes it. */
export interface Html {
  readonly [TEXT]: string;
}

/** `undefined`, `null` and `false` print nothing, a list prints its items one after the other. */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[];

export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.map((text, index) => (index === 0 ? '' : print(values[index - 1])) + tidy(text));
  return { [TEXT]: parts.join('') };
}

const BLOCK = '(?:table|thead|tbody|t[rdh]|caption|p|section|d[ltd]|figure|figcaption|[uo]l|li|h[1-6])';
const AFTER_START = new RegExp(`(<${BLOCK}(?: [^<>]*)?>)\\n`, 'g');
const BEFORE_END = new RegExp(`\\n(?=</${BLOCK}>)`, 'g');

/**
 * Lines of a template are broken for its reader: to a browser any run of white space is one space, and none before `>`
 * or at the two ends of a block.
 */
const tidy = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n(?=\/?>)/g, '')
    .replace(AFTER_START, '$1')
    .replace(BEFORE_END, '')
    .replace(/\n/g, ' ');

/** The one door for markup that is not escaped: chart SVG from core and JSON data blocks. Never for text of the story. */
export function raw(markup: string): Html {
  return { [TEXT]: markup };
}

export function toMarkup(value: HtmlValue): string {
  return print(value);
}

function print(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  return isHtml(value) ? value[TEXT] : value.map(print).join('');
}

function isHtml(value: Html | readonly HtmlValue[]): value is Html {
  return TEXT in value;
}
