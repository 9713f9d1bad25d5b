/** The story page's script: makes the prerendered page live. */
import { defineStoryElements } from '../elements/define.ts';

defineStoryElements();
