/** The embed document's script: makes the prerendered story live and lets a host page's loader move it. */
import { defineStoryElements } from '../elements/define.ts';
import type { StoryMap } from '../elements/story-map.ts';
import { startFrame } from '../embed/frame.ts';

defineStoryElements();
const story = document.querySelector<StoryMap>('story-map');
if (story !== null) await startFrame(story);
