/** `fill` lives in core, whose generated sentences need it too; the interface takes it from here. */
export { fill } from '../core/words/fill.ts';
