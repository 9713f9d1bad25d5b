/** What the layers of every overlay share: its colour, its strength, and which of a kind there are. */
import type { Overlay } from '../story/story.ts';
import { state } from './expressions.ts';
import type { Expression } from './expressions.ts';
import { overlayKey } from './paint-state.ts';
import type { Palette } from './palette.ts';
import type { StyleParts } from './style-parts.ts';

export const colourOf =
  ({ role }: Overlay) =>
  (palette: Palette): string =>
    role === 'land' ? palette.area : palette[role];

/** `share` of the overlay's own strength. */
export const strength = ({ id }: Overlay, share: number): Expression => ['*', state(overlayKey(id)), share];

export const shown = ({ story, has }: StyleParts, kind: Overlay['kind']): readonly Overlay[] =>
  story.overlays.filter((overlay) => overlay.kind === kind && has(overlay.layer));
