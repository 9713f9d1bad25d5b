/** The folder `classroom` of a story: read, checked, or null for a story without one. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { checkClassroom } from '../../core/classroom/check-classroom.ts';
import type { Classroom, ClassroomText } from '../../core/classroom/classroom.ts';
import { classroomSchema } from '../../core/classroom/schema-classroom.ts';
import type { LoadedStory } from '../../core/story/loaded-story.ts';
import type { Problem } from '../../core/story/problem.ts';
import { storyFiles } from '../story-files.ts';
import { readJson } from '../text/read-json.ts';
import { readOverlays } from '../text/read-overlays.ts';
import { reporter } from '../text/report-line.ts';
import { cutSections } from '../text/sections.ts';

export interface ReadClassroom {
  readonly classroom: Classroom | null;
  readonly problems: readonly Problem[];
}

const JSON_FILE = 'classroom/classroom.json';

export async function loadClassroom(dataDir: string, story: LoadedStory): Promise<ReadClassroom> {
  const there = await access(join(dataDir, JSON_FILE)).then(
    () => true,
    () => false,
  );
  if (!there) return { classroom: null, problems: [] };
  const problems: Problem[] = [];
  const files = storyFiles(dataDir, problems);
  const json = await files.read(JSON_FILE, 'See "Classroom" in data/README.md.');
  if (json === undefined) return { classroom: null, problems };
  const read = readJson(JSON_FILE, json, classroomSchema);
  problems.push(...read.problems);
  const texts = new Map<string, ClassroomText>();
  for (const locale of story.file.locales) {
    const file = `classroom/${locale}.md`;
    const markdown = await files.read(file, 'Every language of the story needs its classroom.');
    if (markdown !== undefined) texts.set(locale, readText(file, markdown, problems));
  }
  if (read.value === undefined) return { classroom: null, problems };
  const classroom = { file: read.value, texts };
  problems.push(...checkClassroom(classroom, story));
  return { classroom: problems.length === 0 ? classroom : null, problems };
}

function readText(file: string, markdown: string, problems: Problem[]): ClassroomText {
  const report = reporter(file, problems);
  const sections = new Map<string, ReturnType<typeof readOverlays>>();
  for (const chunk of cutSections(markdown.replace(/\r\n?/g, '\n'))) {
    if (chunk.id !== undefined) sections.set(chunk.id, readOverlays(chunk, report));
  }
  return sections;
}
