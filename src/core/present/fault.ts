/** What was asked for in present mode and did not come. */
const FAULTS = ['tools', 'plain', 'noPlain', 'language', 'picture', 'pictureColours'] as const;

export type Fault = (typeof FAULTS)[number];

export const isFault = (value: unknown): value is Fault => FAULTS.some((fault) => fault === value);
