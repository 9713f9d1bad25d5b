/** What whoever presents has to be told: what was asked for and did not come, or a map that this device draws slowly. */
const FAULTS = ['tools', 'plain', 'noPlain', 'language', 'picture', 'pictureColours', 'slow'] as const;

export type Fault = (typeof FAULTS)[number];

export const isFault = (value: unknown): value is Fault => FAULTS.some((fault) => fault === value);
