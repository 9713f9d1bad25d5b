/** The camera that shows a view of the story. */
import { fitCamera } from '../camera/fit.ts';
import type { Camera, Viewport } from '../camera/geo.ts';
import type { View } from './story.ts';

/** @param most the story's own closest zoom, which a view may lower */
export const viewCamera = ({ bounds, maxZoom, pitch }: View, viewport: Viewport, most: number): Camera =>
  fitCamera(bounds, viewport, { maxZoom: Math.min(most, maxZoom ?? most), pitch });
