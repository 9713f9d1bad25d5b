/** What a reader loads of a template holds no white space of ours, and says the same. */
import { expect, test } from 'vitest';
import { leanTemplates } from '../../src/build/plugin-lean-templates.ts';

test('styles lose spaces and comments, and keep what a space means', () => {
  const code = [
    'const a = css`',
    '  /* why; not { what } */',
    '  .a .b,',
    '  .c > .d:not(:hover) {',
    '    margin: 1px  2px;',
    "    content: ' ; ';",
    '  }',
    '`;',
  ].join('\n');
  expect(leanTemplates(code)).toBe(
    "const a = css` .a .b,.c > .d:not(:hover){margin:1px 2px;content:' ; '}`;",
  );
});

test('a value in a style keeps the spaces beside it that mean something', () => {
  expect(leanTemplates('css`a { border: ${width} solid; inset: 0 ${gap} }`')).toBe(
    'css`a{border:${width} solid;inset:0 ${gap}}`',
  );
});

test('markup keeps one space where a line ended, also inside a value', () => {
  const code = 'html`<p\n  class="x"\n>\n  ${on ? html`<b>\n  one  two\n</b>` : nothing}\n</p>`';
  expect(leanTemplates(code)).toBe('html`<p class="x" > ${on ? html`<b> one  two </b>` : nothing} </p>`');
});

test('other templates and code are left as they are', () => {
  const code = 'const a = `x {\n  y;\n}`;\nconst b = sql`select\n  1`;\nfunction css() {\n  return 1;\n}';
  expect(leanTemplates(code)).toBe(code);
});
