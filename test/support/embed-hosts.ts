/** Two unrelated sites on this machine: the built story as a provider, and pages of hosts that embed it. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface HostPage {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface EmbedSites {
  /** The provider's root, `http://maps.localhost:…/` */
  readonly provider: string;
  readonly asked: readonly { readonly path: string; readonly origin: string | undefined }[];
  /** Publishes a page of a host and gives its address. */
  publish(name: string, page: HostPage): string;
  stop(): Promise<void>;
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
};

export async function openSites(root: string): Promise<EmbedSites> {
  const asked: { path: string; origin: string | undefined }[] = [];
  const files = sirv(root, {
    dev: true,
    setHeaders: (response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    },
  });
  const provider = createServer((request, response) => {
    asked.push({ path: request.url ?? '', origin: request.headers.origin });
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  const pages = new Map<string, HostPage>();
  const host = createServer((request: IncomingMessage, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://news.localhost').pathname);
    response.writeHead(page === undefined ? 404 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body ?? '');
  });
  const [providerPort, hostPort] = [await listen(provider), await listen(host)];
  return {
    provider: `http://maps.localhost:${String(providerPort)}/`,
    asked,
    publish(name, page) {
      pages.set(`/${name}`, page);
      return `http://news.localhost:${String(hostPort)}/${name}`;
    },
    stop: async () => {
      for (const server of [provider, host]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}

/** An article around an embed, tall enough to scroll. `icon` keeps browsers from asking for one. */
export const article = (
  embed: string,
  { head = '', lead = 1600 }: { head?: string; lead?: number } = {},
): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host article</title><link rel="icon" href="data:,">${head}</head>
<body><main><h1>Article</h1><svg width="10" height="${String(lead)}" aria-hidden="true"></svg>${embed}<svg width="10" height="2400" aria-hidden="true"></svg></main></body></html>`;
