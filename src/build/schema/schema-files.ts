/** The forms of the data files as JSON Schema, so that editors complete and check while writing. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { classroomSchema } from '../../core/classroom/schema-classroom.ts';
import { featurePropertiesSchema } from '../../core/story/schema-geo.ts';
import {
  factsFileSchema,
  placeRowSchema,
  routeRowSchema,
  seriesRowSchema,
  sourcesFileSchema,
  timelineRowSchema,
} from '../../core/story/schema-register.ts';
import { frontMatterSchema, storyFileSchema } from '../../core/story/schema.ts';

const SCHEMAS: readonly (readonly [name: string, title: string, schema: GenericSchema])[] = [
  ['story', 'story.json', storyFileSchema],
  ['classroom', 'classroom/classroom.json', classroomSchema],
  ['facts', 'facts.json', factsFileSchema],
  ['sources', 'sources.json', sourcesFileSchema],
  ['front-matter', 'The head of text/<locale>.md', frontMatterSchema],
  ['feature', 'Properties of a feature in geo/*.geojson', featurePropertiesSchema('')],
  ['feature-places', 'Properties of a feature in geo/places.geojson', featurePropertiesSchema('places')],
  [
    'feature-journeys',
    'Properties of a feature in geo/journeys.geojson',
    featurePropertiesSchema('journeys'),
  ],
  ['row-places', 'A row of places.csv, every cell a text', placeRowSchema],
  ['row-routes', 'A row of routes.csv, every cell a text', routeRowSchema],
  ['row-timeline', 'A row of timeline.csv, every cell a text', timelineRowSchema],
  [
    'row-series',
    'A row of series/*.csv, every cell a text; group and count stand for its own columns',
    seriesRowSchema,
  ],
];

/** File name in data/schema → text, in a fixed order and always the same for the same schemas. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    SCHEMAS.map(([name, title, schema]) => {
      // Cells become numbers and lists on reading, which a schema of the text cannot tell; whether a number is
      // finite, JSON cannot even ask.
      const { $schema, ...body } = toJsonSchema(schema, {
        typeMode: 'input',
        ignoreActions: ['transform', 'finite'],
      });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...body }, null, 2)}\n`];
    }),
  );
}
