/** Spanish. */
import { symbol, word, type Language } from './language.ts';

export const es: Language = {
  range: ' a ',
  million: { one: 'millón', other: 'millones' },
  ofMillions: ' de ',
  noteBeforeMark: true,
  units: new Map([
    ['km', symbol('km')],
    ['km2', symbol('km²')],
    ['m', symbol('m')],
    ['percent', symbol('%')],
    ['ha', word('hectárea', 'hectáreas')],
    ['hours', word('hora', 'horas')],
    ['days', word('día', 'días')],
    ['people', word('persona', 'personas')],
    ['children', word('menor', 'menores')],
    ['crossings', word('cruce', 'cruces')],
    ['people per day', word('persona al día', 'personas al día')],
    ['routes', word('ruta', 'rutas')],
    ['US dollars', word('dólar', 'dólares')],
    ['US dollars per person', word('dólar por persona', 'dólares por persona')],
  ]),
  numbers:
    'cero,uno,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,dieciséis,diecisiete,dieciocho,diecinueve,veinte,treinta,cuarenta,cincuenta,sesenta,cien',
  aroundFigures: [
    [/(\d) to (?=\d)/g, '$1 a '],
    [/^about (?=\d)/, 'unos '],
    [/(\d) or more$/, '$1 o más'],
  ],
};
