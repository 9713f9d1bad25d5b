/** The file of outlines that a reader may lay over the story's subject. */

/** Its name; it lies beside the stills. */
export const SIZE_OUTLINES = 'size.json';

export interface SizeOutlines {
  /** Pixels of the picture that the paths are drawn for. */
  readonly width: number;
  readonly height: number;
  /** The step whose first still it is. */
  readonly step: string;
  /** SVG path by area. */
  readonly areas: Readonly<Record<string, string>>;
}
