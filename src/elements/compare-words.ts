/** Areas that a reader may know, and what is said of two of them. */
import { compareAreas } from '../core/compare/area.ts';
import { formatNumber } from '../core/words/number.ts';
import { fill } from '../i18n/fill.ts';
import type { StoryHost } from './story-host.ts';

export interface Familiar {
  readonly id: string;
  readonly name: string;
  readonly km2: number;
  /** Its area as the table has it. */
  readonly area: string;
}

/** The table of the page is the list. */
export function familiarAreas(near: ParentNode | null): readonly Familiar[] {
  const rows = near?.querySelectorAll<HTMLElement>('tr[data-area]') ?? [];
  return [...rows].map((row) => ({
    id: row.dataset['area'] ?? '',
    name: row.querySelector('th')?.textContent.trim() ?? '',
    km2: Number(row.dataset['km2']),
    area: row.querySelector('th + td')?.textContent.trim() ?? '',
  }));
}

/** What a story compares. */
export interface Subject {
  readonly name: string;
  readonly km2: number;
}

export const subjectOf = ({ dataset }: HTMLElement): Subject => ({
  name: dataset['name'] ?? '',
  km2: Number(dataset['km2']),
});

/** "The subject is 2.1 times as large as …" */
export function sizeSentence(
  { messages, story }: StoryHost,
  subject: Subject,
  km2: number,
  other: string,
): string {
  const { larger, times } = compareAreas(subject.km2, km2);
  const { compare } = messages;
  const sentence = { first: compare.larger, second: compare.smaller, same: compare.same }[larger];
  return fill(sentence, { subject: subject.name, times: formatNumber(times, story.locale), other });
}

/** The area of the list in numbers, and beside the subject's. */
export const familiarSentence = (host: StoryHost, subject: Subject, { name, area, km2 }: Familiar): string =>
  `${name}: ${area} ${host.messages.compare.squareKm}. ${sizeSentence(host, subject, km2, name)}`;
