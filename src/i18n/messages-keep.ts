/** Words of paper and of the copies a reader can keep. */

export interface KeepMessages {
  readonly heading: string;
  readonly paper: string;
  readonly oneFile: string;
  /** `{language}` `{size}` in megabytes */
  readonly download: string;
  /** At the foot of a printed page. `{n}` `{total}` */
  readonly pageOf: string;
  readonly offer: OfferMessages;
}

/** What is said about a copy in the reader's browser. */
export interface OfferMessages {
  /** `{size}` in megabytes */
  readonly keep: string;
  readonly what: string;
  /** `{percent}` */
  readonly keeping: string;
  readonly ready: string;
  readonly remove: string;
  readonly removed: string;
  readonly notRemoved: string;
  readonly failed: string;
  readonly newVersion: string;
  readonly showNew: string;
  readonly closeOthers: string;
}

/** A file of its own per language, which the page asks for when it comes to the offer. */
export interface KeptOffer {
  /** What the copy takes on the device. */
  readonly bytes: number;
  /** How many files a whole copy holds. */
  readonly files: number;
  readonly words: OfferMessages;
}
