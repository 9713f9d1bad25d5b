/** The `## overlays` section: the words each overlay draws on the map. */
import type { OverlayText } from '../../core/story/loaded-story.ts';
import { readItems } from './read-items.ts';
import type { ReportLine } from './report-line.ts';
import type { Chunk } from './sections.ts';

const FORM = {
  section: 'overlays',
  code: 'overlay-form',
  what: 'overlay',
  example: 'Write a list, one line for each: - id: the words on the map',
};

export const readOverlays = (chunk: Chunk, report: ReportLine): ReadonlyMap<string, OverlayText> =>
  readItems(chunk, FORM, report);
