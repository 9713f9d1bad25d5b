/** Which commands only a live map can carry out; over a picture their buttons say so, and why is told when they are pressed. */
import type { PresentCommand } from './commands.ts';

const NEED_MAP: readonly PresentCommand[] = ['labels', 'explore'];

export const needsMap = (id: PresentCommand): boolean => NEED_MAP.includes(id);
