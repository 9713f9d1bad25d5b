/** The classroom as it was read: the file and, by language, its texts as keyed lists. */
import type { OverlayText } from '../story/loaded-story.ts';
import type { ClassroomFile } from './schema-classroom.ts';

/** Section → id → words. */
export type ClassroomText = ReadonlyMap<string, ReadonlyMap<string, OverlayText>>;

export interface Classroom {
  readonly file: ClassroomFile;
  readonly texts: ReadonlyMap<string, ClassroomText>;
}
