/** How the readers of text files tell a fault: at a line, collected, never thrown. */
import type { Problem } from '../../core/story/problem.ts';

export type ReportLine = (code: string, line: number, message: string, hint: string) => void;

/** `problems` is filled by the returned function. */
export function reporter(file: string, problems: Problem[]): ReportLine {
  return (code, line, message, hint) => {
    problems.push({ code, file, path: `line ${line}`, message, hint });
  };
}
