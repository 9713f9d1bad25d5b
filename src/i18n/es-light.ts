/** Spanish for the offer of a map without movement. */
import type { LightMessages } from './messages-light.ts';

export const light: LightMessages = {
  label: 'Mapa lento',
  offer:
    'El mapa se mueve con lentitud en este dispositivo. Puede pasar de una vista a otra sin moverse entre ellas.',
  accept: 'Mostrarlo sin movimiento',
  decline: 'Dejarlo así',
  on: 'El mapa pasa ahora de una vista a otra. «{switch}», en los controles del mapa, lo deshace.',
};
