/** What the comparison answers: a sentence, and a drawing to scale. Loaded with the first thing that is entered. */
import { fromSquareMiles, parseArea, squareSide } from '../core/compare/area.ts';
import { createOutlineReader, drawOutline, type ReadOutlines } from './compare-map.ts';
import { familiarAreas, familiarSentence, sizeSentence, subjectOf, type Subject } from './compare-words.ts';
import type { CompareForm, StoryCompare } from './story-compare.ts';
import type { StoryHost } from './story-host.ts';

/** Side of the larger square. */
const LONGEST_PX = 160;

const readers = new WeakMap<StoryCompare, ReadOutlines>();

/** @param event `input` or `change` of one of the fields, which may be over already */
export function answerCompare(
  element: StoryCompare,
  host: StoryHost,
  form: CompareForm,
  { type, target }: Pick<Event, 'type' | 'target'>,
): void {
  if (!element.isConnected) return;
  const { list, field, unit, answer } = form;
  if (type === 'input') {
    if (target === field) showTyped(element, host, form);
    return;
  }
  if (target === list) showChosen(element, host, form);
  // The unit is that of what was typed; an area from the list has its own.
  else if (target === unit && field.value !== '') showTyped(element, host, form);
  // The page has one status line; it speaks when the typing is done, not with each digit.
  if (answer.textContent !== '') host.say(answer.textContent);
}

function showTyped(element: StoryCompare, host: StoryHost, form: CompareForm): void {
  const { list, field, unit, answer, drawing } = form;
  const { compare } = host.messages;
  const subject = subjectOf(element);
  list.value = '';
  const typed = parseArea(field.value);
  const own = typed === null ? null : unit.value === 'mi2' ? fromSquareMiles(typed) : typed;
  const wrong = own === null && field.value.trim() !== '';
  field.ariaInvalid = wrong ? 'true' : 'false';
  answer.textContent =
    own === null ? (wrong ? compare.notAnArea : '') : sizeSentence(host, subject, own, compare.known);
  drawing.ariaHidden = 'true';
  drawing.replaceChildren(...(own === null ? [] : squares(drawing, subject, own, compare.yours)));
}

function showChosen(element: StoryCompare, host: StoryHost, form: CompareForm): void {
  const { list, field, answer, drawing } = form;
  const chosen = familiarAreas(element.parentElement).find(({ id }) => id === list.value);
  field.value = '';
  field.ariaInvalid = 'false';
  drawing.ariaHidden = 'true';
  drawing.replaceChildren();
  answer.textContent = '';
  if (chosen === undefined) return;
  const { id, name } = chosen;
  answer.textContent = familiarSentence(host, subjectOf(element), chosen);
  const read = readers.get(element) ?? createOutlineReader();
  readers.set(element, read);
  // A picture that does not come leaves the words.
  void drawOutline(element, read, id, name).then((figure) => {
    if (figure !== null && list.value === id && element.isConnected) drawing.replaceChildren(figure);
  });
}

function squares(room: HTMLElement, subject: Subject, own: number, yours: string): readonly Node[] {
  const largest = Math.max(own, subject.km2);
  const named = [
    [subject.km2, subject.name, 'compare-first'],
    [own, yours, 'compare-own'],
  ] as const;
  return named.map(([km2, name, className]) => {
    const square = room.ownerDocument.createElement('span');
    const side = Math.max(2, squareSide(km2, largest, LONGEST_PX));
    square.className = className;
    square.style.setProperty('--side', `${side.toFixed(1)}px`);
    square.textContent = name;
    return square;
  });
}
