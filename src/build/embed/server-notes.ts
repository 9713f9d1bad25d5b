/** Examples for the servers of newsrooms, with the story's own addresses in them. */
import type { SnippetStory } from '../../core/embed/snippets.ts';

/** The longer address first: WordPress and Drupal take the first one that fits. */
const longestFirst = (folders: readonly string[]): readonly string[] =>
  [...folders].sort((a, b) => b.length - a.length);

/** @param folders of every language, below the site */
export const wordpressNote = ({ site }: SnippetStory, folders: readonly string[]): string =>
  [
    '<?php',
    '/* Plugin Name: Map story */',
    "add_action( 'init', function () {",
    ...longestFirst(folders).map(
      (folder) => `  wp_oembed_add_provider( '${site}${folder}', '${site}${folder}oembed.json' );`,
    ),
    '} );',
  ].join('\n');

/** @param folders of every language, below the site */
export const drupalNote = ({ site }: SnippetStory, folders: readonly string[], provider: string): string => {
  const name = JSON.stringify(provider);
  const endpoints = longestFirst(folders).map(
    (folder) => `{ "schemes": [ "${site}${folder}*" ], "url": "${site}${folder}oembed.json" }`,
  );
  return `// One more entry of the list of providers
{ "provider_name": ${name}, "provider_url": "${site}",
  "endpoints": [
    ${endpoints.join(',\n    ')} ] }

// my_module.module
function my_module_media_source_info_alter( array &$sources ) {
  $sources['oembed:map_story'] = [
    'id' => 'map_story', 'label' => t('Map story'), 'description' => t('A map story'),
    'providers' => [ ${name} ], 'allowed_field_types' => [ 'string' ],
    'default_thumbnail_filename' => 'no-thumbnail.png',
    'class' => 'Drupal\\media\\Plugin\\media\\Source\\OEmbed',
  ];
}`;
};
