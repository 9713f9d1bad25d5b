/** Lets readers hold an area of the story against one they know: from the list, over the map, or typed, as squares. */
import { compareAreas, fromSquareMiles, parseArea, squareSide } from '../core/compare/area.ts';
import { formatNumber } from '../core/words/number.ts';
import { fill } from '../i18n/fill.ts';
import { createOutlineReader, drawOutline } from './compare-map.ts';
import { FurnitureElement } from './furniture-element.ts';
import type { StoryHost } from './story-host.ts';

/** Side of the larger square. */
const LONGEST_PX = 160;

interface Familiar {
  readonly id: string;
  readonly name: string;
  readonly km2: number;
  /** Its area as the table has it. */
  readonly area: string;
}

/** @tagname story-compare */
export class StoryCompare extends FurnitureElement {
  readonly #outlines = createOutlineReader();

  protected override start(host: StoryHost): () => void {
    const { compare } = host.messages;
    const { ownerDocument: page } = this;
    const known = this.#fromTable();
    const form = page.createElement('fieldset');
    const legend = page.createElement('legend');
    legend.textContent = compare.yours;
    const list = page.createElement('select');
    list.append(new Option('–', ''), ...known.map(({ id, name }) => new Option(name, id)));
    const field = page.createElement('input');
    Object.assign(field, { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
    const unit = page.createElement('select');
    unit.append(new Option(compare.squareKm, 'km2'), new Option(compare.squareMiles, 'mi2'));
    const answer = page.createElement('p');
    answer.className = 'compare-answer';
    const drawing = page.createElement('div');
    drawing.className = 'compare-drawing';
    form.append(
      legend,
      ...(known.length === 0 ? [] : [labelled(compare.fromList, list)]),
      labelled(compare.yourArea, field),
      labelled(compare.unit, unit),
      answer,
      drawing,
    );
    this.replaceChildren(form);

    const show = (): void => {
      list.value = '';
      const typed = parseArea(field.value);
      const own = typed === null ? null : unit.value === 'mi2' ? fromSquareMiles(typed) : typed;
      const wrong = own === null && field.value.trim() !== '';
      field.ariaInvalid = wrong ? 'true' : 'false';
      answer.textContent =
        own === null ? (wrong ? compare.notAnArea : '') : this.#words(host, own, compare.known);
      drawing.ariaHidden = 'true';
      drawing.replaceChildren(...(own === null ? [] : this.#squares(own, compare.yours)));
    };
    const choose = (): void => {
      const chosen = known.find(({ id }) => id === list.value);
      field.value = '';
      field.ariaInvalid = 'false';
      drawing.ariaHidden = 'true';
      drawing.replaceChildren();
      answer.textContent = '';
      if (chosen === undefined) return;
      const { id, name, km2, area } = chosen;
      answer.textContent = `${name}: ${area} ${compare.squareKm}. ${this.#words(host, km2, name)}`;
      const isWanted = (): boolean => list.value === id && this.isConnected;
      // A picture that does not come leaves the words.
      void drawOutline(this, this.#outlines, id, name).then((figure) => {
        if (figure !== null && isWanted()) drawing.replaceChildren(figure);
      });
    };
    // The page has one status line; it speaks when the typing is done, not with each digit.
    const say = (): void => {
      if (answer.textContent !== '') host.say(answer.textContent);
    };
    field.addEventListener('input', show);
    unit.addEventListener('change', () => {
      // The unit is that of what was typed; an area from the list has its own.
      if (field.value !== '') show();
    });
    list.addEventListener('change', choose);
    form.addEventListener('change', say);
    return () => {
      this.replaceChildren();
    };
  }

  get #km2(): number {
    return Number(this.dataset['km2']);
  }

  /** The table beside it is the list. */
  #fromTable(): readonly Familiar[] {
    const rows = this.parentElement?.querySelectorAll<HTMLElement>('tr[data-area]') ?? [];
    return [...rows].map((row) => ({
      id: row.dataset['area'] ?? '',
      name: row.querySelector('th')?.textContent.trim() ?? '',
      km2: Number(row.dataset['km2']),
      area: row.querySelector('th + td')?.textContent.trim() ?? '',
    }));
  }

  #words({ messages, story }: StoryHost, own: number, other: string): string {
    const { larger, times } = compareAreas(this.#km2, own);
    const { compare } = messages;
    const sentence = { first: compare.larger, second: compare.smaller, same: compare.same }[larger];
    return fill(sentence, {
      subject: this.dataset['name'] ?? '',
      times: formatNumber(times, story.locale),
      other,
    });
  }

  #squares(own: number, yours: string): readonly Node[] {
    const largest = Math.max(own, this.#km2);
    const named = [
      [this.#km2, this.dataset['name'] ?? '', 'compare-first'],
      [own, yours, 'compare-own'],
    ] as const;
    return named.map(([km2, name, className]) => {
      const square = this.ownerDocument.createElement('span');
      const side = Math.max(2, squareSide(km2, largest, LONGEST_PX));
      square.className = className;
      square.style.setProperty('--side', `${side.toFixed(1)}px`);
      square.textContent = name;
      return square;
    });
  }
}

function labelled(words: string, field: HTMLElement): HTMLLabelElement {
  const label = field.ownerDocument.createElement('label');
  label.append(`${words} `, field);
  return label;
}

declare global {
  interface HTMLElementTagNameMap {
    'story-compare': StoryCompare;
  }
}
