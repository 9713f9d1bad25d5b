/** English: the words of paper and of the copies a reader can keep. */
import type { KeepMessages } from './messages-keep.ts';

export const keep: KeepMessages = {
  heading: 'Keep this story',
  paper: 'Print this page and it becomes an article, with its maps, tables and sources.',
  oneFile: 'The whole story in one file, for a USB stick or a classroom without a connection:',
  download: '{language}, {size}\u00a0MB',
  pageOf: 'Page {n} of {total}',
  offer: {
    keep: 'Keep for offline reading ({size}\u00a0MB)',
    what: 'Stores both languages and the live map in this browser. Nothing is stored unless you ask.',
    keeping: 'Storing: {percent}%',
    ready: 'Ready offline.',
    remove: 'Remove the stored copy',
    removed: 'The stored copy has been removed.',
    notRemoved: 'The stored copy could not be removed. Try again later.',
    failed: 'The story could not be stored. Nothing was kept; try again later.',
    newVersion: 'A newer version of this story is ready.',
    showNew: 'Show it',
    closeOthers: 'Close the story in your other tabs first.',
  },
};
