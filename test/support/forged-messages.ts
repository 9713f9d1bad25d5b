/** Messages as somebody would make them up: of our types and others, with fields of our names and any value in them. */
import fc from 'fast-check';

const TYPES = ['ready', 'height', 'step', 'link', 'error', 'init', 'scroll', 'goto', 'visibility'];
const odd = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    0,
    -1,
    1.5,
    42,
    61,
    120,
    119,
    20_001,
    NaN,
    Infinity,
    '',
    'scroll',
    'ltr',
    'webgl',
  ),
  fc.string({ maxLength: 100 }),
  fc.boolean(),
  fc.constantFrom(3000, 2049, 201, 81).map((length) => 'x'.repeat(length)),
  fc.array(fc.oneof(fc.integer(), fc.string()), { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 10 }), fc.oneof(fc.string({ maxLength: 80 }), fc.integer())),
);
const FIELDS = [
  'protocols',
  'steps',
  'app',
  'title',
  'px',
  'index',
  'chapter',
  'href',
  'code',
  'mode',
  'lang',
  'dir',
  'reduced',
  'step',
  'theme',
  'top',
  'height',
  'vh',
  'visible',
];

export const anyMessage = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...TYPES),
      fc.constantFrom('toString', '__proto__', 'constructor', 'hasOwnProperty'),
    ),
    fc.dictionary(fc.constantFrom(...FIELDS), odd, { maxKeys: 6 }),
  )
  .map(([type, fields]) => ({ ...fields, type }));
