/** The form of classroom/classroom.json: the items of quiz and outline, the worksheets' questions, and the plans. */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'Write small letters, digits and hyphens.'));
const text = v.pipe(v.string(), v.nonEmpty('The value may not be empty.'));
const degrees = v.pipe(v.number(), v.finite());
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1, 'A part takes at least one minute.'));

/** Every page of the print pack: s for pupils, t for the teacher, r for reading, q for links, x for raised lines. */
export const SHEETS = [
  ...['s1', 's2', 's3', 's4', 's5', 's6', 'x1', 'q1', 'r1', 'r2', 'r3'],
  ...['t1', 't2', 't3', 't4', 't5', 'x2'],
] as const;
export type SheetId = 's1' | 's2' | 's3' | 's4' | 's5' | 's6' | 'x1' | 'q1' | Reading | TeacherSheet;
type Reading = 'r1' | 'r2' | 'r3';
export type TeacherSheet = 't1' | 't2' | 't3' | 't4' | 't5' | 'x2';

/** A stop of the story: `step-id`, or `step-id.2` for its second stop. */
const stop = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.\d+)?$/, 'Write step-id or step-id.2.'));

const item = v.strictObject({
  id,
  /** Id of places.csv, for a place. */
  place: v.optional(id),
  /** Layer and feature id, for everything else. */
  feature: v.optional(v.tuple([id, id])),
  /** Where its number stands on the outline, `[lon, lat]`. */
  mark: v.tuple([degrees, degrees]),
  /** Other names that count as right. */
  accept: v.array(text),
});

const skill = v.variant('kind', [
  v.strictObject({ id, kind: v.literal('distance'), pair: text }),
  v.strictObject({ id, kind: v.literal('direction'), pair: text }),
  v.strictObject({ id, kind: v.literal('area'), area: id }),
  v.strictObject({ id, kind: v.literal('profile'), profile: text }),
]);

const row = v.strictObject({ id, minutes, stops: v.array(stop), sheets: v.array(id) });

export const classroomSchema = v.strictObject({
  $schema: v.optional(v.string()),
  map: v.strictObject({ bounds: v.tuple([degrees, degrees, degrees, degrees]) }),
  /** Side of a square of the area grid, in kilometres. */
  gridKm: v.pipe(v.number(), v.minValue(1, 'A square has at least one kilometre.')),
  items: v.array(item),
  skills: v.array(skill),
  claims: v.array(v.strictObject({ id, step: id, fact: text })),
  objectives: v.array(v.strictObject({ id, stops: v.array(stop), sheets: v.array(id) })),
  /** Parts of the site and the most that each weighs as it is sent, compressed. */
  loads: v.array(
    v.strictObject({ id, kB: v.pipe(v.number(), v.integer(), v.minValue(1, 'A part weighs something.')) }),
  ),
  plans: v.array(v.strictObject({ id, minutes, lessons: minutes, rows: v.array(row) })),
});
export type ClassroomFile = v.InferOutput<typeof classroomSchema>;
export type QuizItemFile = v.InferOutput<typeof item>;
export type Skill = v.InferOutput<typeof skill>;
