/** What is said of moves the reader makes with the map in hand, and of moves the reader would rather not see. */
export interface MoveMessages {
  /** Name of the switch that keeps the map from travelling. */
  readonly still: string;
  /** `{direction}` */
  readonly moved: string;
  readonly closer: string;
  readonly wider: string;
  /** `{place}` in the middle of the map. */
  readonly near: string;
  readonly nowhere: string;
  /** Clockwise from north, an eighth of a turn each. */
  readonly directions: Readonly<Record<'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw', string>>;
}
