/** Serves a built site from a sub-path on a free port of this machine, with the headers that ship with it. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { headersFor, parseHeaderRules } from '../../src/build/headers/header-rules.ts';

interface Answer {
  readonly path: string;
  /** Of the page that asked; `null` is a sandbox's. */
  readonly origin: string;
  readonly allowed: unknown;
}

export interface SiteServer {
  /** Address of the site's root, with its sub-path and a trailing slash. */
  readonly url: string;
  /** Every path asked for since the start, in order. */
  readonly requested: readonly string[];
  /** What pages of other origins have asked for, and whom the answer may be read by. */
  readonly answered: readonly Answer[];
  stop(): Promise<void>;
}

/** @param root folder of the built site · @param subPath e.g. `/news/gap/`, with both slashes */
export const serveSite = async (root: string, subPath: string): Promise<SiteServer> => {
  const files = sirv(root, { dev: true, etag: true, brotli: true });
  const rules = parseHeaderRules(await readFile('deploy/_headers', 'utf8'));
  const requested: string[] = [];
  const answered: Answer[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requested.push(path);
    if (!path.startsWith(subPath)) {
      response.writeHead(404).end('outside the sub-path');
      return;
    }
    request.url = path.slice(subPath.length - 1);
    const { pathname } = new URL(request.url, 'http://localhost');
    // A host reads it and does not hand it out.
    if (pathname === '/_headers') {
      response.writeHead(404).end('not found');
      return;
    }
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
    const { origin } = request.headers;
    if (origin !== undefined)
      answered.push({ path, origin, allowed: response.getHeader('Access-Control-Allow-Origin') });
    files(request, response, () => {
      response.writeHead(404).end('not found');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}${subPath}`,
    requested,
    answered,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
};
