/** A site seen through a slow line: one rate for everything that comes through it, and a delay for every answer. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

export interface SlowLine {
  /** The same site's address at the end of the line. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Small, so that answers under way at once share the line. */
const PIECE_BYTES = 2048;
const TEXT = /javascript|json|css|html|svg/;

/** @param kilobits a second · @param latency of every answer, in milliseconds */
export const serveSlowly = async (url: string, kilobits: number, latency: number): Promise<SlowLine> => {
  const site = new URL(url);
  let free = 0;
  const server = createServer((request, response) => {
    const carry = async (): Promise<void> => {
      const answer = await fetch(new URL(request.url ?? '/', site));
      const raw = Buffer.from(await answer.arrayBuffer());
      const packs = TEXT.test(answer.headers.get('content-type') ?? '');
      const bytes = packs ? gzipSync(raw) : raw;
      await delay(latency);
      for (const [name, value] of answer.headers)
        if (!/^(content-(encoding|length)|transfer-encoding|connection|keep-alive)$/.test(name))
          response.setHeader(name, value);
      if (packs) response.setHeader('Content-Encoding', 'gzip');
      response.writeHead(answer.status);
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const piece = bytes.subarray(at, at + PIECE_BYTES);
        const now = performance.now();
        free = Math.max(free, now) + (piece.length * 8) / kilobits;
        await delay(free - now);
        response.write(piece);
      }
      response.end();
    };
    carry().catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://maps.localhost:${String(port)}${site.pathname}`,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
};
