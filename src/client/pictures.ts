/** In a picture with links the arrow keys go from one to the next, Home and End to the ends: Tab stops at it once. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function pictures(): void {
  addEventListener('keydown', (event) => {
    const picture = document.activeElement?.closest('svg[tabindex]');
    const step = STEPS[event.key];
    if (!picture || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...picture.querySelectorAll<SVGAElement>('a')];
    if (links.length === 0) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement as unknown as SVGAElement);
    links[step(at, links.length)]?.focus();
  });
}
