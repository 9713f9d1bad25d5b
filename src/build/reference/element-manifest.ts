/** What every element of the story offers, read from its source: the custom elements manifest that editors understand. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type { ClassMember, CustomElement, Package } from 'custom-elements-manifest/schema';

/** Rooms that hold elements. */
export const ELEMENT_ROOMS: readonly string[] = ['src/elements', 'src/present', 'src/inline'];

/** Lit's and the platform's own: how an element does its work, nothing that a page may call. */
const INNER = /^(?:render|properties|styles|observedAttributes|createRenderRoot|(?:dis)?connectedCallback)$/;

/**
 * @param root folder of the project
 * @returns the elements alone, in the order of their paths, without what only they themselves use
 */
export async function elementManifest(root: string): Promise<Package> {
  const globs = ELEMENT_ROOMS.flatMap((room) => ['--globs', `${room}/**/*.ts`]);
  const argv = ['analyze', '--litelement', '--quiet', '--outdir', 'docs', ...globs];
  const { schemaVersion, modules } = await cli({ argv, cwd: root, noWrite: true });
  const kept = modules.flatMap((module) => {
    const declarations = (module.declarations ?? []).filter(isElement).map(publicPart);
    return declarations.length === 0 ? [] : [{ ...module, declarations, exports: [] }];
  });
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

const isOffered = (member: ClassMember): boolean =>
  member.privacy !== 'private' &&
  member.privacy !== 'protected' &&
  !member.name.startsWith('#') &&
  !INNER.test(member.name) &&
  member.description !== undefined;
