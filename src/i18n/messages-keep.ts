/** Words of paper and of the copies a reader can keep. */

export interface KeepMessages {
  readonly heading: string;
  readonly paper: string;
  readonly oneFile: string;
  /** `{language}` `{size}` in megabytes */
  readonly download: string;
  /** At the foot of a printed page. `{n}` `{total}` */
  readonly pageOf: string;
  /** `{size}` in megabytes */
  readonly offer: string;
  readonly offerWhat: string;
  /** `{percent}` */
  readonly keeping: string;
  readonly ready: string;
  readonly remove: string;
  readonly removed: string;
  readonly failed: string;
  readonly newVersion: string;
  readonly showNew: string;
  readonly closeOthers: string;
}
