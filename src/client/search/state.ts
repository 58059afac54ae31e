/** What the address of the page says: `?q=钢铁&kind=box&order=document`. */
export interface State {
  query: string;
  order: 'relevance' | 'document';
  /** Chosen values by facet. */
  facets: Record<string, string[]>;
}

export function readState(): State {
  const params = new URLSearchParams(location.search);
  const facets: Record<string, string[]> = {};
  for (const name of new Set(params.keys())) if (name !== 'q' && name !== 'order') facets[name] = params.getAll(name);
  return { query: params.get('q') ?? '', order: params.get('order') === 'document' ? 'document' : 'relevance', facets };
}

/** Puts the state into the address; as a step of the history, or in the place of the last one while it is typed. */
export function writeState({ query, order, facets }: State, step: boolean): void {
  const params = new URLSearchParams();
  if (query) params.set('q', query.toWellFormed());
  for (const [name, values] of Object.entries(facets)) for (const value of values) params.append(name, value);
  if (order === 'document') params.set('order', order);
  const search = params.size > 0 ? `?${params}` : location.pathname;
  if (search === location.search) return;
  if (step) history.pushState(null, '', search);
  else history.replaceState(null, '', search);
}
