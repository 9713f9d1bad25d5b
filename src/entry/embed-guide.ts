/** The script of the page for newsrooms. */
import { startGuide } from '../embed/guide.ts';
import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/embed-guide.css';

startGuide(document);
