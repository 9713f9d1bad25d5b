/** Names that are quiet where no stop shows them, and from far off not there at all. */
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { atLeastFrom, awayIfUnseen, labelled } from './expressions.ts';
import type { Expression } from './expressions.ts';
import { AT_ONCE } from './style-parts.ts';

/**
 * @param from zoom; further out only a stop shows them
 * @param strength 0 to 1, as a stop shows them
 * @param quiet opacity where none does
 */
export const quietNamePaint = (
  from: number,
  strength: Expression,
  quiet: number,
): SymbolLayerSpecification['paint'] => ({
  'text-opacity': atLeastFrom(from, strength, quiet, labelled),
  'text-opacity-transition': AT_ONCE,
  'text-translate': awayIfUnseen(from, strength),
  'text-translate-transition': AT_ONCE,
});
