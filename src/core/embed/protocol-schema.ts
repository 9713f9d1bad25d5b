/** The protocol as JSON Schema, for whoever writes a loader of their own; shipped as it stands here. */
import {
  LEAST_HEIGHT_PX,
  MOST_HEIGHT_PX,
  MOST_HREF_CHARACTERS,
  MOST_PAGE_PX,
  MOST_STEPS,
  MOST_TITLE_CHARACTERS,
  MOST_TOKEN_CHARACTERS,
  NAMESPACE,
} from './protocol.ts';

const index = { type: 'integer', minimum: 0, maximum: MOST_STEPS };
const pixels = { type: 'number', minimum: 0, maximum: MOST_PAGE_PX };

const message = (
  comment: string,
  type: string,
  required: readonly string[],
  properties: Readonly<Record<string, object>>,
) => ({ $comment: comment, properties: { type: { const: type }, ...properties }, required });

/** JSON Schema draft 2020-12. Unknown types and fields are to be ignored, which a schema cannot say. */
export const PROTOCOL_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Messages between a host page and the embedded map story, version 1',
  type: 'object',
  required: ['ns', 'v', 'id', 'type'],
  properties: {
    ns: { const: NAMESPACE },
    v: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    id: { type: 'string', pattern: '^[0-9a-f]{24,64}$' },
    type: { type: 'string', maxLength: 24 },
  },
  oneOf: [
    message('child to host', 'ready', ['protocols', 'steps'], {
      protocols: { type: 'array', items: { type: 'integer' } },
      app: { type: 'string', maxLength: 20 },
      title: { type: 'string', maxLength: MOST_TITLE_CHARACTERS },
      steps: { type: 'integer', minimum: 1, maximum: MOST_STEPS },
    }),
    message('child to host', 'height', ['px'], {
      px: { type: 'number', minimum: LEAST_HEIGHT_PX, maximum: MOST_HEIGHT_PX },
    }),
    message('child to host', 'step', ['index'], { index, chapter: { type: 'string', maxLength: 80 } }),
    message('child to host', 'link', ['href'], {
      href: { type: 'string', maxLength: MOST_HREF_CHARACTERS },
    }),
    message('child to host', 'error', ['code'], { code: { enum: ['webgl', 'data', 'version', 'timeout'] } }),
    message('host to child', 'init', ['mode'], {
      mode: { enum: ['scroll', 'stepper', 'stack'] },
      lang: { type: 'string', maxLength: 20 },
      dir: { enum: ['ltr', 'rtl'] },
      reduced: { type: 'boolean' },
      step: index,
      theme: {
        type: 'object',
        maxProperties: 8,
        additionalProperties: { type: 'string', maxLength: MOST_TOKEN_CHARACTERS },
      },
    }),
    message('host to child', 'scroll', ['top', 'height', 'vh'], {
      top: { type: 'number', minimum: -MOST_PAGE_PX, maximum: MOST_PAGE_PX },
      height: pixels,
      vh: pixels,
    }),
    message('host to child', 'goto', ['index'], { index }),
    message('host to child', 'visibility', ['visible'], { visible: { type: 'boolean' } }),
  ],
};
