/** The page for newsrooms in Spanish. */
import type { GuideWords } from './guide-words.ts';

export const esGuide: GuideWords = {
  title: 'Insertar esta historia',
  intro:
    'Ponga la historia con mapas en su propio sitio: una imagen con un enlace que resiste cualquier sistema, y el mapa completo donde su sistema lo permita. Nunca mueve su página, no agrega nada al historial ni pone cookies.',
  back: 'Volver a la historia',
  choose: {
    heading: 'Elija',
    step: 'Empezar en',
    opening: 'Apertura',
    mode: 'Cómo se avanza',
    modes: {
      auto: 'Como mejor funcione en la página',
      scroll: 'Al desplazar su página',
      stepper: 'Con botones, en un recuadro de altura fija',
      stack: 'Todo el texto y las imágenes a la vez',
    },
    load: 'Cuándo se carga',
    loads: {
      near: 'Cuando está cerca',
      click: 'Después de un clic',
      manual: 'Cuando lo diga su propio código',
      eager: 'De inmediato',
    },
    theme: 'Colores',
    themes: { auto: 'Según el dispositivo', light: 'Claro', dark: 'Oscuro' },
    height: 'Altura en píxeles',
  },
  preview: {
    heading: 'Vista previa',
    about:
      'Lo que muestra un marco de esta altura, mientras haya conexión. Con el cargador, en una página que lo permita, la historia sigue el desplazamiento.',
  },
  snippets: {
    heading: 'Copie',
    figure: 'Figura',
    figureAbout:
      'Una imagen, su pie y un enlace. Para canales RSS, correos y sistemas que quitan todo lo demás; con el cargador en la página se convierte en la historia con mapas.',
    loader: 'Cargador',
    loaderAbout:
      'Una vez por página o en la plantilla del sitio, haya las figuras que haya. Menos de 2,5\u00A0kB.',
    pinned: 'Cargador de una sola versión',
    pinnedAbout:
      'En lugar del otro, donde sus normas exijan un sello (integrity): un solo archivo de 4\u00A0kB que nunca cambia. El navegador lo ejecuta únicamente si es, byte por byte, el que aquí se indica; lo que corrijamos después le llegará cuando pegue uno más reciente.',
    frame: 'Marco',
    frameAbout: 'Para sistemas que aceptan marcos. Se avanza con botones, flechas o deslizando.',
    inline: 'En su propia página',
    inlineAbout:
      'Para plantillas propias de página completa: la historia dentro de la página, con su texto para los buscadores y con sus tipos de letra y colores. En ese caso, el mapa se ejecuta en su página.',
    address: 'Dirección',
    addressAbout: 'Para sistemas que insertan a partir de direcciones (oEmbed).',
    copy: 'Copiar: {what}',
    copied: 'Copiado',
    notCopied: 'Su navegador no permite que una página copie: seleccione el texto.',
  },
  systems: {
    heading: 'Qué sobrevive en cada sistema',
    about:
      'Probado con la lista de lo que cada sistema deja pasar. Se recorte lo que se recorte, siempre queda un enlace de texto.',
    columns: ['Sistema', 'Figura', 'Cargador', 'Marco', 'En su página'],
    rows: [
      [
        'WordPress, autores y editores sin HTML sin filtrar',
        'Completa',
        'En el tema',
        'Se pierde',
        'Queda el enlace',
      ],
      ['WordPress, dirección pegada', '–', '–', 'En un entorno cerrado, de 200 a 1000 px de alto', '–'],
      ['Drupal, medios del núcleo', '–', 'En el tema', 'Por oEmbed, una vez en la lista', '–'],
      ['DOMPurify tal como viene', 'Completa', 'En la página', 'Se pierde', 'Queda el enlace'],
      ['sanitize-html tal como viene', 'Pie y enlace', 'En la página', 'Se pierde', 'Queda el enlace'],
      ['RSS, correo, Apple News', 'Imagen y enlace', '–', '–', '–'],
      ['Su propia plantilla', 'Completa', 'Completo', 'Completo', 'Completa'],
    ],
  },
  privacy: {
    heading: 'Para su aviso de privacidad',
    about:
      'Un párrafo para pegar. Si un marco necesita el consentimiento de sus lectores es algo que deben decir sus asesores; elija «Después de un clic» y antes no se nos pide nada más que la imagen y el cargador, y nada en absoluto si ambos están en su propio servidor.',
    paragraph:
      'Esta página muestra una historia con mapas de {host}. Al cargarla, su navegador pide a ese servidor texto, imágenes, tipos de letra, código y datos del mapa; como en toda petición, el servidor conoce su dirección IP y el navegador que usa. La historia no pone cookies, no guarda nada en su dispositivo, no mide nada y no pide nada a otros servidores.',
  },
  servers: {
    heading: 'Para quien administra el sitio',
    wordpress: 'WordPress: registrar la historia',
    wordpressAbout:
      'Unas pocas líneas para un complemento propio. Después, una dirección pegada se convierte en un marco fuera del entorno cerrado.',
    drupal: 'Drupal: permitir el proveedor',
    drupalAbout:
      'Los medios del núcleo solo aceptan proveedores de la lista indicada en media.settings:oembed_providers_url: sirva una copia de esa lista con una entrada más y cree con ella una fuente de medios.',
    policy:
      'policy.json: el único servidor que su Content-Security-Policy debe permitir, según la forma de insertar',
    policyAbout:
      'Funciona con una Content-Security-Policy estricta, con Trusted Types y con aislamiento entre orígenes. Los atributos, eventos, mensajes y colores se describen en docs/embedding.md del código fuente.',
  },
};
