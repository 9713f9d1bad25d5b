/** The presenter window's script. */
import { StoryConsole } from '../present/story-console.ts';

if (customElements.get('story-console') === undefined) customElements.define('story-console', StoryConsole);
