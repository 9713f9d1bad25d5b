/** The embed document's script: makes the prerendered story live and lets a host page's loader move it. */
import { defineStoryElements } from '../elements/define.ts';
import type { StoryMap } from '../elements/story-map.ts';
import { startFrame } from '../embed/frame.ts';
import { gliding } from '../embed/gliding-map.ts';
import '../styles/tokens.css';
import '../styles/embed.css';

/** Beside the document, not in it: the words are there before the data is. */
async function bringData(story: HTMLElement): Promise<void> {
  const answer = await fetch(story.dataset['embedData'] ?? '');
  if (!answer.ok) throw new Error(`The story's data cannot be had: ${answer.status}`);
  const data = document.createElement('data');
  data.id = 'story-data';
  data.hidden = true;
  data.textContent = await answer.text();
  story.append(data);
}

/** Not awaited by the module: the map's script stands on this one, and must not wait for what may want the map. */
async function start(story: StoryMap): Promise<void> {
  await bringData(story);
  defineStoryElements();
  story.loadMap = async () => gliding((await import('../map/open-map.ts')).openMap);
  await startFrame(story);
}

const story = document.querySelector<StoryMap>('story-map');
if (story !== null) void start(story);
