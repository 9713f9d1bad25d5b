/** What is said where the map moves slowly: the offer of one that does not move in between. */

export interface LightMessages {
  /** Name of the offer. */
  readonly label: string;
  readonly offer: string;
  readonly accept: string;
  readonly decline: string;
  /** Said once it is on. `{switch}` takes it back: the name of the switch among the map's controls. */
  readonly on: string;
}
