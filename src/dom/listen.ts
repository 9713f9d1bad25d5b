/** Listens for events of several kinds at once. */

/**
 * @param listener takes the event that all these types have in common
 * @returns ends it
 */
export function listen<Type extends keyof WindowEventMap>(
  target: EventTarget,
  types: readonly Type[],
  listener: (event: WindowEventMap[Type]) => void,
  options?: AddEventListenerOptions,
): () => void {
  for (const type of types) target.addEventListener(type, listener as EventListener, options);
  return () => {
    for (const type of types) target.removeEventListener(type, listener as EventListener, options);
  };
}
