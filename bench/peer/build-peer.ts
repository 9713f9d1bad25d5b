/** Builds the plain page beside ours, from the words and the map data of our built page. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildApart } from '../../src/build/nested-build.ts';
import { html, toMarkup } from '../../src/build/pages/html.ts';
import { cardsOf, storyDataOf } from '../read-page.ts';

/**
 * @param ours folder of our built site · @param folder to write to
 * @param times how often the whole story follows upon itself
 */
export async function buildPeer(ours: string, folder: string, times = 1): Promise<void> {
  const page = await readFile(join(ours, 'index.html'), 'utf8');
  const files = await buildApart({
    root: process.cwd(),
    entry: 'bench/peer/peer.ts',
    build: { sourcemap: true },
  });
  for (const file of files) {
    const path = join(folder, file.fileName);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.type === 'chunk' ? file.code : file.source);
    if (file.type === 'chunk' && file.map) await writeFile(`${path}.map`, JSON.stringify(file.map));
  }
  const cards = Array.from({ length: times }, () => cardsOf(page)).flat();
  const style = files.find(({ fileName }) => fileName.endsWith('.css'))?.fileName ?? '';
  const markup = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Peer</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="./${style}" />
        <script type="module" src="./${files[0].fileName}"></script>
      </head>
      <body>
        <div id="map"></div>
        <main>
          ${cards.map(
            ({ heading, paragraphs }) =>
              html`<div class="step">
                <h2>${heading}</h2>
                ${paragraphs.map((words) => html`<p>${words}</p>`)}
              </div>`,
          )}
        </main>
      </body>
    </html>`;
  const data = `<script type="application/json" id="story-data">${storyDataOf(page)}</script>`;
  await writeFile(
    join(folder, 'index.html'),
    toMarkup(markup).replace('<main>', () => `${data}<main>`),
  );
  await cp(join(ours, 'data', 'geo'), join(folder, 'data', 'geo'), { recursive: true });
}
