/** What `npm audit --json` knows of faults in packages. */
import * as v from 'valibot';

const answer = v.object({
  vulnerabilities: v.record(
    v.string(),
    v.object({
      severity: v.picklist(['info', 'low', 'moderate', 'high', 'critical']),
      range: v.string(),
      via: v.array(v.union([v.string(), v.looseObject({ title: v.optional(v.string()) })])),
    }),
  ),
});

/**
 * @param output of `npm audit --json`
 * @returns one sentence for each package with a known fault, or `null` when the registry gave no answer, as many mirrors do
 */
export const advisoriesIn = (output: string): readonly string[] | null => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(output);
  } catch {
    return null;
  }
  const read = v.safeParse(answer, parsed);
  if (!read.success) return null;
  return Object.entries(read.output.vulnerabilities).map(([name, { severity, range, via }]) => {
    const titles = via.map((each) =>
      typeof each === 'string' ? `by way of ${each}` : (each.title ?? 'no title'),
    );
    return `${name} ${range} (${severity}): ${titles.join('; ')}. \`npm audit fix\` may know a version without it.`;
  });
};
