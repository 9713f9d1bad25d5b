/** Words of the ways past something: for a keyboard, and for a reader who wants to avoid a step. */

export interface SkipMessages {
  /** Name of the list of skip links. */
  readonly label: string;
  readonly toStory: string;
  readonly toEnd: string;
  /** From the words of a step to the buttons that steer the map. */
  readonly toControls: string;
  /** Past one step, for a reader who wants to avoid it. `{title}` of the next step. */
  readonly step: string;
  readonly stepToEnd: string;
}
