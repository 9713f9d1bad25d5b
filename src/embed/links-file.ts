/** The file that the evergreen loader fetches for a tag with `data-links`. */
import { turnLinks } from './links.ts';

turnLinks();
