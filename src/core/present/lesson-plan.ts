/** How long a class stays at each step, from the minute table of a lesson. */

export interface LessonPlan {
  readonly id: string;
  /** The lesson is cut into so many. */
  readonly lessons: number;
  readonly minutes: number;
  /** Minutes by id of the step; steps that the plan leaves out are not among them. Together they are `minutes`. */
  readonly steps: Readonly<Record<string, number>>;
}

/** A line of the minute table, with the steps (`step` or `step.2`) that it shows. */
interface PlanRow {
  readonly minutes: number;
  readonly stops: readonly string[];
}

/** The minutes of a line are shared by its steps; a line that shows none belongs to what was shown before it. */
export function lessonPlan(
  { id, lessons, minutes }: Pick<LessonPlan, 'id' | 'lessons' | 'minutes'>,
  rows: readonly PlanRow[],
): LessonPlan {
  const steps: Record<string, number> = {};
  let shown: readonly string[] = rows.find(({ stops }) => stops.length > 0)?.stops ?? [];
  for (const row of rows) {
    shown = row.stops.length > 0 ? row.stops : shown.slice(-1);
    for (const stop of shown) {
      const [step = stop] = stop.split('.');
      steps[step] = (steps[step] ?? 0) + row.minutes / shown.length;
    }
  }
  return { id, lessons, minutes, steps };
}

/** What the minutes of a stop depend on. */
interface PlannedStop {
  readonly id: string;
  /** How many stops its step has. */
  readonly count: number;
}

/**
 * Minutes the lesson should have taken when a stop begins; the time of a step is spread evenly over its stops.
 * @param plan `null`: the time is spread evenly over all stops
 * @param minutes length of the lesson, which may be another one than the plan was made for
 */
export function minutesUntil(
  stops: readonly PlannedStop[],
  plan: LessonPlan | null,
  place: number,
  minutes: number,
): number {
  return stops.slice(0, place).reduce((sum, stop) => sum + minutesOf(stops, plan, stop, minutes), 0);
}

/** Minutes for the whole step of a stop; 0 where the plan leaves it out. */
export const stepMinutes = (
  stops: readonly PlannedStop[],
  plan: LessonPlan | null,
  stop: PlannedStop,
  minutes: number,
): number => minutesOf(stops, plan, stop, minutes) * stop.count;

function minutesOf(
  stops: readonly PlannedStop[],
  plan: LessonPlan | null,
  { id, count }: PlannedStop,
  minutes: number,
): number {
  if (plan === null) return minutes / Math.max(1, stops.length);
  return ((plan.steps[id] ?? 0) / count) * (minutes / plan.minutes);
}
