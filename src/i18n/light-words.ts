/** The words that offer light mode; loaded with the offer, which most readers never see. */
export interface LightWords {
  readonly label: string;
  readonly offer: string;
  readonly accept: string;
  readonly decline: string;
  /** Said once it is on; names the switch that takes it back. */
  readonly on: string;
}

const en: LightWords = {
  label: 'Slow map',
  offer: 'The map moves slowly on this device. It can go from view to view without moving in between.',
  accept: 'Show it without movement',
  decline: 'Leave it as it is',
  on: 'The map now goes from view to view. “Motion: still” in the map controls takes this back.',
};

const es: LightWords = {
  label: 'Mapa lento',
  offer:
    'El mapa se mueve con lentitud en este dispositivo. Puede pasar de una vista a otra sin moverse entre ellas.',
  accept: 'Mostrarlo sin movimiento',
  decline: 'Dejarlo así',
  on: 'El mapa pasa ahora de una vista a otra. «Mapa sin movimiento», en los controles del mapa, lo deshace.',
};

const CATALOGUES: Readonly<Record<string, LightWords>> = { en, es };

/** English where the offer does not speak the language yet. */
export const lightWords = (locale: string): LightWords => CATALOGUES[locale] ?? en;
