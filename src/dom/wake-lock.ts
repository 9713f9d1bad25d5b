/** Keeps the screen from going dark while somebody presents; a browser that cannot or will not changes nothing. */

export function keepAwake(view: Window): () => void {
  let lock: WakeLockSentinel | null = null;
  let stopped = false;
  const { document, navigator } = view;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const granted = await navigator.wakeLock.request('screen');
      if (stopped) void granted.release();
      else lock = granted;
    } catch {
      // A low battery or a policy: the teacher's own settings go on to count.
    }
  };
  const again = (): void => void ask();
  // The browser takes the lock back whenever the window is covered.
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
