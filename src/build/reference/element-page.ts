/** The manifest as a page to read: the two elements for pages in full, the parts of the page in a table. */
import type { ClassMember, CustomElement, Package } from 'custom-elements-manifest/schema';
import { isElement, PUBLIC_ELEMENTS } from './element-manifest.ts';

/** @param sources texts by path, of which the first comment says what a module is */
export function elementPage({ modules }: Package, sources: ReadonlyMap<string, string>): string {
  const elements = modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(isElement).map((element) => ({ path, element })),
  );
  const whole = elements.filter(({ element }) => PUBLIC_ELEMENTS.includes(element.name));
  const parts = elements.filter(({ element }) => !PUBLIC_ELEMENTS.includes(element.name));
  return [
    '# Elements',
    'Made by `npm run reference` from the sources, together with [custom-elements.json](custom-elements.json), from which editors complete tags and attributes. `npm run check` says when either is behind.',
    ...whole.flatMap(({ path, element }) => wholeElement(path, element, firstComment(sources.get(path)))),
    '## Parts of the page',
    'They belong to the story and are not for other pages; most are fetched when they are first needed.',
    table(
      ['element', 'what', 'module'],
      parts.map(({ path, element }) => [
        code(`<${element.tagName ?? ''}>`),
        firstComment(sources.get(path)),
        code(path),
      ]),
    ),
    '',
  ].join('\n\n');
}

function wholeElement(path: string, element: CustomElement, what: string): readonly string[] {
  const { tagName = '', description = '', attributes = [], members = [] } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const described = (
    heading: string,
    list: readonly { readonly name?: string; readonly description?: string }[] = [],
  ): readonly string[] =>
    list.length === 0
      ? []
      : [
          `### ${heading}`,
          table(
            ['name', 'what'],
            list.map((one) => [code(one.name ?? ''), one.description ?? '']),
          ),
        ];
  return [
    `## \`<${tagName}>\` (\`${path}\`)`,
    what,
    description,
    ...described('Attributes', attributes),
    '### Properties',
    table(
      ['name', 'type', 'what'],
      fields.map((field) => [
        code(field.name),
        `${code(typeOf(field))}${isReadOnly(field) ? ', read-only' : ''}`,
        field.description ?? '',
      ]),
    ),
    ...described(
      'Methods',
      methods.map((method) => ({ ...method, name: `${method.name}(${parametersOf(method)})` })),
    ),
    ...described('Events', element.events),
    ...described('Parts', element.cssParts),
    ...described('Custom properties', element.cssProperties),
  ];
}

const typeOf = (member: ClassMember): string => ('type' in member ? member.type.text : '');

const isReadOnly = (member: ClassMember): boolean => 'readonly' in member && member.readonly === true;

const parametersOf = (member: ClassMember): string =>
  'parameters' in member
    ? (member.parameters ?? [])
        .map(({ name, default: preset }) => (preset === undefined ? name : `${name} = ${preset}`))
        .join(', ')
    : '';

const firstComment = (source = ''): string => /^\/\*\* (.*) \*\//.exec(source)?.[1] ?? '';

const code = (text: string): string => (text === '' ? '' : `\`${text.replace(/\s+/g, ' ')}\``);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
