import { max, path, scaleSqrt } from 'd3';

/** How many links run between two documents, by their places in the row. */
export interface Edge {
  from: number;
  to: number;
  count: number;
}

/** Edges between places of a column, `step` apart, as half circles to the right of `x`: the more links, the wider. */
export function arcs<E extends Edge>(
  edges: readonly E[],
  step: number,
  x: number,
): (E & { d: string; width: number })[] {
  const width = scaleSqrt([0, max(edges, ({ count }) => count) ?? 1], [0, 6]);
  return edges.map((edge) => {
    const [top, bottom] = [Math.min(edge.from, edge.to), Math.max(edge.from, edge.to)];
    const line = path();
    const radius = ((bottom - top) * step) / 2;
    line.arc(x, (top + 0.5) * step + radius, radius, -Math.PI / 2, Math.PI / 2);
    return { ...edge, d: line.toString(), width: Math.max(1.5, Math.round(width(edge.count) * 10) / 10) };
  });
}
