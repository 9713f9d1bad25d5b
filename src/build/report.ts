/** Problems as a list a writer can work through: by file, in order, with the count at the end. */
import type { Problem } from '../core/story/problem.ts';

/** `folder` is the data folder as the reader knows it, e.g. `data`. */
export function reportProblems(problems: readonly Problem[], folder: string): string {
  if (problems.length === 0) return 'The story has no problems.';
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const blocks = files.map((file) =>
    problems
      .filter((problem) => problem.file === file)
      .map((problem) => line(problem, folder))
      .join('\n'),
  );
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const where = files.length === 1 ? '1 file' : `${files.length} files`;
  return `${blocks.join('\n\n')}\n\n${count} in ${where}.`;
}

function line({ file, path, message, code, hint }: Problem, folder: string): string {
  const place = path === '' ? '' : ` ${path}`;
  return `${folder}/${file}${place}: ${message.replace(/\.$/, '')} [${code}]. ${hint}`.trimEnd();
}
