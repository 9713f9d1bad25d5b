/** Heights along what was measured, with how far they may be off. */
import type { Bounds, LngLat } from '../../core/camera/geo.ts';
import { heightsAlong, tilesOf } from '../../core/explore/heights.ts';
import { samplePath } from '../../core/explore/sample-path.ts';
import { fetchHeightError, fetchHeights } from '../../dom/relief-tiles.ts';
import type { ProfileState } from './explorer-host.ts';

/** @param data address of the folder of open data, with a trailing slash */
export async function readProfile(
  points: readonly LngLat[],
  extent: Bounds,
  data: string,
): Promise<ProfileState> {
  const samples = samplePath(points);
  try {
    const [heights, error] = await Promise.all([
      fetchHeights(`${data}geo/terrain/`, tilesOf(samples, extent)),
      fetchHeightError(`${data}derived.json`),
    ]);
    return { samples: heightsAlong(samples, extent, heights), error, at: 0 };
  } catch {
    return 'failed';
  }
}
