/** Plain words must be plain: each text is measured by the formula of its language. */
import { plainText } from '../../core/story/plain-text.ts';
import type { LoadedStory } from '../../core/story/loaded-story.ts';
import type { Problem } from '../../core/story/problem.ts';
import { isTextDirective, lineOf } from '../../core/story/text-tree.ts';
import type { Phrasing, Section } from '../../core/story/loaded-story.ts';
import { readability, type Readability } from './readability.ts';

export function checkPlain(story: Pick<LoadedStory, 'texts' | 'facts' | 'places' | 'layers'>): Problem[] {
  return [...story.texts].flatMap(([locale, { sections }]) =>
    [...sections.values()].flatMap((section) => {
      const text = section.plain.map((block) => plainText(sayable(block.children), story, locale)).join('\n');
      const measured = readability(text, locale);
      if (measured === undefined || measured.easy) return [];
      return [tooHard(section, locale, measured)];
    }),
  );
}

/** A printed figure is read in one go: it must not count as the word that its digits would make. */
const sayable = (nodes: Phrasing): Phrasing =>
  nodes.filter((node) => !isTextDirective(node) || node.name !== 'fact');

function tooHard(section: Section, locale: string, { measure, value }: Readability): Problem {
  const [first] = section.plain;
  const grade = measure === 'US grade';
  return {
    code: 'plain-too-hard',
    file: `text/${locale}.md`,
    path: `line ${first === undefined ? section.line : lineOf(first, section.line)}`,
    message: grade
      ? `The plain words of "${section.id}" ask for US grade ${value.toFixed(1)}; grade 6 is the aim.`
      : `The plain words of "${section.id}" have ${value.toFixed(0)} points of Fernández Huerta; 70 is the least.`,
    hint: 'Write shorter sentences and shorter words.',
  };
}
