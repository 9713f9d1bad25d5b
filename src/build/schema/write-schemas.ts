/** Writes data/schema/*.schema.json again from the schemas in src/core/story; a second run changes nothing. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { schemaFiles } from './schema-files.ts';

const folder = resolve(process.argv[2] ?? 'data/schema');
await mkdir(folder, { recursive: true });
for (const [name, text] of schemaFiles()) await writeFile(join(folder, name), text);
