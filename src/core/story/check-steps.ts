/** The steps and stops of story.json with the path each stands at, for rules that walk them. */
import type { ChapterFile, StepFile, StopFile, StoryFile } from './schema.ts';

export interface PlacedStep {
  readonly step: StepFile;
  readonly chapter: ChapterFile;
  /** `chapters[1].steps[0]` */
  readonly path: string;
}

export interface PlacedStop {
  readonly stop: StopFile;
  /** Undefined for the opening. */
  readonly step: StepFile | undefined;
  /** `chapters[1].steps[0].stops[0]` or `opening` */
  readonly path: string;
}

export const STORY_FILE = 'story.json';

export function stepsOf(file: StoryFile): PlacedStep[] {
  return file.chapters.flatMap((chapter, c) =>
    chapter.steps.map((step, s) => ({ step, chapter, path: `chapters[${c}].steps[${s}]` })),
  );
}

/** The opening first, then every stop in reading order. */
export function stopsOf(file: StoryFile): PlacedStop[] {
  const stops = stepsOf(file).flatMap(({ step, path }) =>
    step.stops.map((stop, index) => ({ stop, step, path: `${path}.stops[${index}]` })),
  );
  return [{ stop: file.opening, step: undefined, path: 'opening' }, ...stops];
}
