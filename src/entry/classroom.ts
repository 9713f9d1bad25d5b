/** The script of lesson and print pack: whatever of the two the page holds. */
import { createPrintPack } from '../dom/print-pack.ts';

createPrintPack(document)?.start();

if (document.querySelector('story-quiz') !== null) {
  void import('../elements/story-quiz.ts').then(({ StoryQuiz }) => {
    if (customElements.get('story-quiz') === undefined) customElements.define('story-quiz', StoryQuiz);
  });
}
