/** What the presenter page hands to its script in `<script type="application/json" id="presenter-data">`. */

export interface PresenterStop {
  /** Index of the step, −1 for the opening; `number` is 1-based in it, `count` how many stops it has. */
  readonly step: number;
  readonly number: number;
  readonly count: number;
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** Relative address of its still. */
  readonly still: string;
  /** What the class is warned of before this step. */
  readonly note?: string;
}

export interface PresenterData {
  readonly id: string;
  readonly locale: string;
  readonly stops: readonly PresenterStop[];
}

/** `6.2`, or `6` where a step has one stop; `0` for the opening. */
export const placeName = ({ step, number, count }: PresenterStop): string =>
  count > 1 ? `${step + 1}.${number}` : String(step + 1);

/**
 * Minutes the lesson should have taken when a stop begins: its time is spread evenly over all stops.
 * @param minutes length of the lesson
 */
export const minutesUntil = (stops: number, place: number, minutes: number): number =>
  stops > 0 ? (minutes * place) / stops : 0;
