/** Spanish for moves of the map. */
import type { MoveMessages } from './messages-moves.ts';

export const moves: MoveMessages = {
  still: 'Mapa sin movimiento',
  moved: 'El mapa se movió hacia el {direction}.',
  closer: 'Más cerca.',
  wider: 'Más lejos.',
  near: 'En el centro: {place}.',
  nowhere: 'No hay lugares de la historia cerca del centro.',
  directions: {
    n: 'norte',
    ne: 'noreste',
    e: 'este',
    se: 'sureste',
    s: 'sur',
    sw: 'suroeste',
    w: 'oeste',
    nw: 'noroeste',
  },
};
