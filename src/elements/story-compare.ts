/** Lets readers hold an area of the story against one they know: from the list, over the map, or typed, as squares. */
import { FurnitureElement } from './furniture-element.ts';
import { withPart } from './late-part.ts';
import type { StoryHost } from './story-host.ts';

/** The fields, and where their answer goes. */
export interface CompareForm {
  /** Areas of the page's table by id; the empty choice is none of them. */
  readonly list: HTMLSelectElement;
  readonly field: HTMLInputElement;
  readonly unit: HTMLSelectElement;
  readonly answer: HTMLElement;
  readonly drawing: HTMLElement;
}

/** @tagname story-compare */
export class StoryCompare extends FurnitureElement {
  protected override start(host: StoryHost): () => void {
    const { compare } = host.messages;
    const { ownerDocument: page } = this;
    const fieldset = page.createElement('fieldset');
    const legend = page.createElement('legend');
    legend.textContent = compare.yours;
    const list = page.createElement('select');
    const rows = this.parentElement?.querySelectorAll<HTMLElement>('tr[data-area]') ?? [];
    list.append(
      new Option('–', ''),
      ...[...rows].map((row) => new Option(row.querySelector('th')?.textContent.trim(), row.dataset['area'])),
    );
    const field = page.createElement('input');
    Object.assign(field, { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
    const unit = page.createElement('select');
    unit.append(new Option(compare.squareKm, 'km2'), new Option(compare.squareMiles, 'mi2'));
    const answer = page.createElement('p');
    answer.className = 'compare-answer';
    const drawing = page.createElement('div');
    drawing.className = 'compare-drawing';
    fieldset.append(
      legend,
      ...(rows.length === 0 ? [] : [labelled(compare.fromList, list)]),
      labelled(compare.yourArea, field),
      labelled(compare.unit, unit),
      answer,
      drawing,
    );
    this.replaceChildren(fieldset);
    const form: CompareForm = { list, field, unit, answer, drawing };
    // Few readers compare: what answers them is fetched with the first thing they enter.
    const onInput = ({ type, target }: Event): void => {
      withPart(this, import('./compare-answers.ts'), ({ answerCompare }) => {
        answerCompare(this, host, form, { type, target });
      });
    };
    fieldset.addEventListener('input', onInput);
    fieldset.addEventListener('change', onInput);
    return () => {
      this.replaceChildren();
    };
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
