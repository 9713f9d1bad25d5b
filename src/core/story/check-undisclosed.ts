/** Things without a place: named where the story shows them, and told by a card in every language. */
import { stopsOf, STORY_FILE } from './check-steps.ts';
import type { LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';

type Needed = Pick<LoadedStory, 'file' | 'places' | 'texts'>;

export function checkUndisclosed({ file, places, texts }: Needed): Problem[] {
  const valid = [...places.values()].filter(({ kind }) => kind === 'undisclosed').map(({ id }) => id);
  const stops = stopsOf(file);
  const checkId = (id: string, where: Pick<Problem, 'file' | 'path'>): Problem[] => {
    if (valid.includes(id)) return [];
    const hint = suggest(id, valid, `Valid are: ${valid.join(', ')}.`);
    if (places.has(id))
      return [
        { code: 'not-undisclosed', ...where, message: `"${id}" is not of the kind "undisclosed".`, hint },
      ];
    return [{ code: 'unknown-undisclosed', ...where, message: `"${id}" is not in places.csv.`, hint }];
  };
  const named = stops.flatMap(({ stop, path }) =>
    stop.undisclosed.flatMap((id, index) =>
      checkId(id, { file: STORY_FILE, path: `${path}.undisclosed[${index}]` }),
    ),
  );
  const cards = [...texts].flatMap(([locale, text]) =>
    [...text.sections.values()].flatMap((section) => {
      const where = { file: `text/${locale}.md`, path: `line ${section.line}` };
      const shown = stops
        .filter(({ step }) => (step?.id ?? 'opening') === section.id)
        .flatMap(({ stop }) => stop.undisclosed);
      const missing = section.torn
        ? []
        : shown.filter((id) => valid.includes(id) && !section.undisclosed.includes(id));
      return [
        ...section.undisclosed.flatMap((id) => {
          const wrong = checkId(id, where);
          if (wrong.length > 0 || shown.includes(id)) return wrong;
          const hint = `Add it to "undisclosed" of the stop in story.json, or remove the card.`;
          return [
            {
              code: 'undisclosed-not-shown',
              ...where,
              message: `No stop of "${section.id}" names "${id}".`,
              hint,
            },
          ];
        }),
        ...missing.map((id) => ({
          code: 'missing-block',
          ...where,
          message: `The section "${section.id}" has no card for "${id}".`,
          hint: `Add ::undisclosed[${id}]`,
        })),
      ];
    }),
  );
  return [...named, ...cards];
}
