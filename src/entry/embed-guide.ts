/** The script of the page for newsrooms. */
import { startGuide } from '../embed/guide.ts';

startGuide(document);
