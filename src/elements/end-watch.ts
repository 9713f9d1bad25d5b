/** Knows when the reader has come to what stands behind the story, where the map's furniture would only be in the way. */

/** Tells whether any of the end matter is on screen. */
export function watchEnd(end: Element, onChange: (visible: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    onChange(entries.at(-1)?.isIntersecting === true);
  });
  observer.observe(end);
  return () => {
    observer.disconnect();
  };
}
