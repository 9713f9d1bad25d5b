/** What every element of the story offers, read from its source: the custom elements manifest that editors understand. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type { ClassMember, CustomElement, Package } from 'custom-elements-manifest/schema';

const CONFIG = 'src/build/reference/analyzer.config.mjs';

/** Elements that a page may use; all others are parts of them. */
export const PUBLIC_ELEMENTS: readonly string[] = ['StoryMap', 'InlineStoryMap'];

/** The platform's and Lit's, which an element has for them and not for a page. */
const INHERITED: readonly string[] = ['observedAttributes', 'attributeChangedCallback', 'properties'];

/**
 * @param root folder of the project
 * @returns the elements alone, in the order of their paths, without what only they themselves use
 * @throws Error when a public element offers something without a sentence that says what it is; all are listed
 */
export async function elementManifest(root: string): Promise<Package> {
  const argv = ['analyze', '--config', CONFIG];
  const { schemaVersion, modules } = await cli({ argv, cwd: root, noWrite: true });
  const kept = modules.flatMap((module) => {
    const declarations = (module.declarations ?? []).filter(isElement).map(publicPart);
    return declarations.length === 0 ? [] : [{ ...module, declarations, exports: [] }];
  });
  const silent = kept.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ name }) => PUBLIC_ELEMENTS.includes(name))
      .flatMap(({ attributes = [], members = [] }) => [...attributes, ...members])
      .filter(({ description = '' }) => description === '')
      .map(({ name }) => `${path}: "${name}" has no comment that says what it is. Write one above it.`),
  );
  if (silent.length > 0) throw new Error(silent.join('\n'));
  return { schemaVersion, modules: kept.sort((one, other) => (one.path < other.path ? -1 : 1)) };
}

export const isElement = <T extends object>(declaration: T): declaration is T & CustomElement =>
  'customElement' in declaration && 'tagName' in declaration;

function publicPart<T extends CustomElement>(element: T): T {
  const { members = [], events = [] } = element;
  return {
    ...element,
    // Events that the analyzer guesses from the code have no words; those that are promised have.
    events: events.filter(({ description }) => description !== undefined),
    members: members.filter(isOffered),
  };
}

const isOffered = ({ privacy, name }: ClassMember): boolean =>
  privacy !== 'private' && privacy !== 'protected' && !INHERITED.includes(name);
