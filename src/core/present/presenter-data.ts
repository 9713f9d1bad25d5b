/** What the presenter page hands to its script in `<script type="application/json" id="presenter-data">`. */
import type { LessonPlan } from './lesson-plan.ts';

export interface PresenterStop {
  /** Index of the step, −1 for the opening; `number` is 1-based in it, `count` how many stops it has. */
  readonly step: number;
  readonly number: number;
  readonly count: number;
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** What is new on the map, from a step's second view on. */
  readonly changes?: string;
  /** Relative address of its still. */
  readonly still: string;
  /** What the class is warned of before this step. */
  readonly note?: string;
}

export interface PresenterData {
  readonly id: string;
  readonly locale: string;
  readonly stops: readonly PresenterStop[];
  /** Of the lesson; empty for a story without one. */
  readonly plans: readonly LessonPlan[];
}

/** `6.2`, or `6` where a step has one stop; `0` for the opening. */
export const placeName = ({ step, number, count }: PresenterStop): string =>
  count > 1 ? `${step + 1}.${number}` : String(step + 1);
