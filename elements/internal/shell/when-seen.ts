/** Lets what the visitor sees load first. */

/** How far below the window an element counts as about to be seen. */
const MARGIN = '400px';
/** An app that nobody has scrolled to still starts, once the page has had this long to itself. */
const PATIENCE = 1500;

/** Settles when the element is in, or near, the visitor's view; for one further down, a moment after that. */
export function whenSeen(element: HTMLElement): Promise<void> {
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom >= 0 && top <= innerHeight + parseInt(MARGIN)) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && seen(),
      {
        rootMargin: MARGIN,
      },
    );
    const timer = setTimeout(() => seen(), PATIENCE);
    const seen = (): void => {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    };
    observer.observe(element);
  });
}
