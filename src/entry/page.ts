/** The story page's script: makes the prerendered page live. */
import { followTitle } from '../elements/document-title.ts';
import { defineStoryElements } from '../elements/define.ts';

// Before the elements start: the first thing they tell is where the reader is.
followTitle(document);
defineStoryElements();
