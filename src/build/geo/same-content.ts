/** Whether a made file says the same as the committed one: pictures by their pixels, everything else by its bytes. */
import { decodeTile } from './terrain-tiles.ts';

/** Another machine's encoder may pack the same pixels into other bytes: that is no difference. */
export async function isSameContent(path: string, committed: Uint8Array, made: Uint8Array): Promise<boolean> {
  if (Buffer.compare(committed, made) === 0) return true;
  if (!path.endsWith('.webp')) return false;
  try {
    return Buffer.compare(await decodeTile(committed), await decodeTile(made)) === 0;
  } catch {
    // A committed tile that cannot be decoded differs, whatever is wrong with it.
    return false;
  }
}
