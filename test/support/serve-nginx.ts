/** Serves the built site with a real nginx and the sample that ships for it; installs nginx where that is allowed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Debian keeps it where only root looks. */
const PATHS = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, [...args], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** @throws Error when there is none and none can be installed; the message says what to do */
export const findNginx = (): string => {
  const found = (): string | undefined => PATHS.find((path) => existsSync(path));
  const there = found();
  if (there !== undefined) return there;
  if (process.getuid?.() === 0) {
    run('apt-get', ['update', '--quiet']);
    run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'nginx-light']);
  }
  const path = found();
  if (path === undefined)
    throw new Error('No nginx found. Install it (Debian: apt-get install nginx-light).');
  console.log('nginx: installed just now by apt');
  return path;
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

export interface NginxSite {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param root folder of the built site */
export const serveNginx = async (root: string): Promise<NginxSite> => {
  const nginx = findNginx();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const sample = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
    .replace('root /srv/story;', `root ${resolve(root)};`);
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(join(folder, 'story.conf'), sample);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${bodies.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/story.conf;
}
`,
  );
  const server = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  server.stderr.on('data', (text: Buffer) => said.push(String(text)));
  const ended = new Promise<void>((done) =>
    server.once('exit', () => {
      done();
    }),
  );
  const url = `http://127.0.0.1:${String(port)}/`;
  const answers = async (): Promise<void> => {
    while (server.exitCode === null) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer !== undefined) return;
    }
    throw new Error(`nginx does not start: ${said.join('')}`);
  };
  await answers();
  return {
    url,
    async stop() {
      server.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
