/** What the development server shows instead of the story while its data has problems. */
import type { Problem } from '../core/story/problem.ts';
import { html } from './pages/html.ts';
import { smallPage } from './pages/small-page.ts';

export function problemPage(problems: readonly Problem[], folder: string): string {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const lists = files.map(
    (file) =>
      html`<h2><code>${folder}/${file}</code></h2>
        <ul>
          ${problems
            .filter((problem) => problem.file === file)
            .map(
              ({ path, message, hint, code }) =>
                html`<li><strong>${path}</strong> ${message} <em>${hint}</em> <code>${code}</code></li>`,
            )}
        </ul>`,
  );
  return smallPage(
    'en',
    html`<title>${count} in the story</title>`,
    html`<main>
      <h1>The story has ${count}</h1>
      <p>This page comes back by itself when a file under <code>${folder}</code> is saved.</p>
      ${lists}
    </main>`,
  );
}
