/** Sites of others on this machine, for the tests: pages made of a body, headers and styles, each site on an origin of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** Attributes of `<html>`. */
  readonly attributes?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address of its icon, for policies that name where pictures come from. */
  readonly icon?: string;
}

export interface HostSite {
  readonly origin: string;
  /** Address of a page made of this; the same site keeps every page it was given. */
  page(content: HostPage): string;
  /** Address of a file of this site. */
  file(type: string, content: string | Uint8Array): string;
  stop(): Promise<void>;
}

/** Chromium takes every name below `localhost` for this machine, and two of them for two sites. */
export const serveHost = async (name: string): Promise<HostSite> => {
  const files: { readonly body: string | Uint8Array; readonly headers: Readonly<Record<string, string>> }[] =
    [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const file = files[Number(/^\/file-(\d+)$/.exec(pathname)?.[1])];
    response.writeHead(file === undefined ? 404 : 200, file?.headers).end(file?.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://${name}.localhost:${String(port)}`;
  const publish = (body: string | Uint8Array, headers: Readonly<Record<string, string>>): string => {
    files.push({ body, headers });
    return `${origin}/file-${String(files.length - 1)}`;
  };
  return {
    origin,
    page: ({ body, head = '', attributes = 'lang="en"', headers = {}, icon = 'data:,' }) =>
      publish(
        `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>News</title><link rel="icon" href="${icon}">${head}</head><body>${body}</body></html>`,
        { 'Content-Type': 'text/html; charset=utf-8', ...headers },
      ),
    file: (type, content) => publish(content, { 'Content-Type': type }),
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
};

/** Around an embed, so that the page scrolls; the picture needs no style, which some hosts forbid. */
export const space = (px: number): string =>
  `<p><svg width="10" height="${String(px)}" aria-hidden="true"></svg></p>`;
