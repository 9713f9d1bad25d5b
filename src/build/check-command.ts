/** `npm run check:story [folder]`: reads a story (else that of STORY_DATA, else data/), prints what is wrong with it, and exits with 1 if anything is. */
import { relative, resolve } from 'node:path';
import { loadStory } from './load-story.ts';
import { reportProblems } from './report.ts';

const folder = resolve(process.argv[2] ?? process.env['STORY_DATA'] ?? 'data');
const { problems } = await loadStory(folder);
console.log(reportProblems(problems, relative(process.cwd(), folder)));
process.exitCode = problems.length === 0 ? 0 : 1;
