/** The script of the lesson: the place-name quiz. */
import { StoryQuiz } from '../elements/story-quiz.ts';

if (customElements.get('story-quiz') === undefined) customElements.define('story-quiz', StoryQuiz);
