/** Instead of `dom/query.ts` where the story is a guest: what the host's address asks, it does not ask of us. */
import { parseQuery as parse, type Query } from '../dom/query.ts';

export { withMotion, withPlain, withTheme } from '../dom/query.ts';

export const parseQuery = (): Query => parse('');
