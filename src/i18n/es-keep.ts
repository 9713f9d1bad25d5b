/** Spanish: the words of paper and of the copies a reader can keep. */
import type { KeepMessages } from './messages-keep.ts';

export const keep: KeepMessages = {
  heading: 'Guardar esta historia',
  paper: 'Al imprimir esta página, la historia sale como un artículo, con sus mapas, tablas y fuentes.',
  oneFile: 'Toda la historia en un solo archivo, para una memoria USB o un aula sin conexión:',
  download: '{language}, {size}\u00a0MB',
  pageOf: 'Página {n} de {total}',
  offer: {
    keep: 'Guardar para leer sin conexión ({size}\u00a0MB)',
    what: 'Guarda en este navegador los dos idiomas y el mapa interactivo. No se guarda nada sin que usted lo pida.',
    keeping: 'Guardando: {percent}\u00a0%',
    ready: 'Lista para leer sin conexión.',
    remove: 'Borrar la copia guardada',
    removed: 'Se borró la copia guardada.',
    notRemoved: 'No se pudo borrar la copia guardada. Inténtelo más tarde.',
    failed: 'No se pudo guardar la historia y no quedó ninguna copia. Inténtelo más tarde.',
    newVersion: 'Hay una versión más reciente de esta historia.',
    showNew: 'Verla',
    closeOthers: 'Cierre primero las otras pestañas con esta historia.',
  },
};
