/** The page for newsrooms in English. */
import type { GuideWords } from './guide-words.ts';

export const enGuide: GuideWords = {
  title: 'Embed this story',
  intro:
    'Put the map story on your own site: a picture with a link that survives any system, and the whole map where your system lets it in. It never moves your page, adds nothing to its history and sets no cookie.',
  back: 'Back to the story',
  choose: {
    heading: 'Choose',
    step: 'Begin at',
    opening: 'Opening',
    mode: 'How readers move',
    modes: {
      auto: 'Whatever works best on the page',
      scroll: 'Scrolling your page',
      stepper: 'Buttons, in a box of fixed height',
      stack: 'All text and pictures at once',
    },
    load: 'When it loads',
    loads: {
      near: 'When it comes near',
      click: 'After a click',
      manual: 'When your own script says so',
      eager: 'At once',
    },
    theme: 'Colours',
    themes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
    height: 'Height in pixels',
  },
  preview: {
    heading: 'Preview',
    about:
      'What a frame of this height shows, while there is a connection. With the loader, on a page that lets it, the story follows the scroll instead.',
  },
  snippets: {
    heading: 'Copy',
    figure: 'Figure',
    figureAbout:
      'A picture, its caption and a link. For feeds, e-mail and systems that strip everything else; with the loader on the page it becomes the map story.',
    loader: 'Loader',
    loaderAbout:
      'Once on a page or in your site’s template, however many figures there are. Under 2.5\u00A0kB.',
    pinned: 'Loader of one version',
    pinnedAbout:
      'Instead of the other, where your rules ask for a seal (integrity): one file of 4\u00A0kB that never changes. A browser runs it only if it is, byte for byte, the one named here; what we mend later comes to you when you paste a newer one.',
    frame: 'Frame',
    frameAbout: 'For systems that take frames. Readers go by buttons, arrow keys or swipes.',
    inline: 'In your own page',
    inlineAbout:
      'For full-page templates of your own: the story in the page itself, with its text for search engines and your fonts and colours. The map then runs in your page.',
    address: 'Address',
    addressAbout: 'For systems that make embeds of addresses (oEmbed).',
    copy: 'Copy: {what}',
    copied: 'Copied',
    notCopied: 'Your browser does not let a page copy: select the text instead.',
  },
  systems: {
    heading: 'What survives where',
    about:
      'Tested with each system’s own list of what it lets through. Whatever is cut off, a link with words remains.',
    columns: ['System', 'Figure', 'Loader', 'Frame', 'In your page'],
    rows: [
      [
        'WordPress, writers and editors without unfiltered HTML',
        'Whole',
        'In the theme',
        'Lost',
        'Link stays',
      ],
      ['WordPress, pasted address', '–', '–', 'In a sandbox, 200 to 1000 px high', '–'],
      ['Drupal, core media', '–', 'In the theme', 'By oEmbed, once listed', '–'],
      ['DOMPurify as it comes', 'Whole', 'In the page', 'Lost', 'Link stays'],
      ['sanitize-html as it comes', 'Caption and link', 'In the page', 'Lost', 'Link stays'],
      ['Feeds, e-mail, Apple News', 'Picture and link', '–', '–', '–'],
      ['Your own template', 'Whole', 'Whole', 'Whole', 'Whole'],
    ],
  },
  privacy: {
    heading: 'For your privacy page',
    about:
      'A paragraph to paste. Whether a frame needs your readers’ consent is for your own counsel to say; choose “After a click” and before it nothing is asked of us but picture and loader, or nothing at all if both are on your own server.',
    paragraph:
      'This page shows a map story from {host}. When it loads, your browser asks that server for text, pictures, fonts, scripts and map data; as with every request, the server learns your IP address and which browser you use. The story sets no cookies, stores nothing on your device, measures nothing and asks no other server.',
  },
  servers: {
    heading: 'For whoever runs the site',
    wordpress: 'WordPress: register the story',
    wordpressAbout:
      'A few lines for a plugin of your own. Then a pasted address becomes a frame without the sandbox.',
    drupal: 'Drupal: allow the provider',
    drupalAbout:
      'Core media takes providers from the list named in media.settings:oembed_providers_url only: serve a copy of that list with one more entry, then make a media source of it.',
    policy: 'policy.json: the one host your Content-Security-Policy must allow, for each way of embedding',
    policyAbout:
      'Works under a strict Content-Security-Policy, Trusted Types and cross-origin isolation. Attributes, events, messages and theming are described in docs/embedding.md of the source.',
  },
};
