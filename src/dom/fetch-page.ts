/** Another page of the site as a document: parsed by the browser, run and shown by nobody. */

/** `null` when it cannot be had. A request that parses by itself needs no string of markup, hence no policy for one. */
export const fetchPage = (address: string): Promise<Document | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      resolve(request.status === 200 ? request.responseXML : null);
    });
    request.send();
  });
