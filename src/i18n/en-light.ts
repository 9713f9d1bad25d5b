/** English for the offer of a map without movement. */
import type { LightMessages } from './messages-light.ts';

export const light: LightMessages = {
  label: 'Slow map',
  offer: 'The map moves slowly on this device. It can go from view to view without moving in between.',
  accept: 'Show it without movement',
  decline: 'Leave it as it is',
  on: 'The map now goes from view to view. “{switch}” in the map controls takes this back.',
};
