/** A newsroom's own site for the tests: pages made of a body, headers and styles, on an origin of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** Attributes of `<html>`. */
  readonly attributes?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HostSite {
  /** Address of a page made of this; the same site keeps every page it was given. */
  page(content: HostPage): string;
  stop(): Promise<void>;
}

/** Chromium takes every name below `localhost` for this machine, and two of them for two sites. */
export const serveHost = async (name: string): Promise<HostSite> => {
  const pages: HostPage[] = [];
  const server = createServer((request, response) => {
    const page = pages[Number(/^\/page-(\d+)$/.exec(new URL(request.url ?? '/', 'http://x').pathname)?.[1])];
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { body, head = '', attributes = 'lang="en"', headers = {} } = page;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(
      `<!doctype html><html ${attributes}><head><title>News</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    page(content) {
      pages.push(content);
      return `http://${name}.localhost:${String(port)}/page-${String(pages.length - 1)}`;
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
};
