/** What the address of the page says: `?q=钢铁&kind=box&order=document`. */
export interface State {
  query: string;
  order: 'relevance' | 'document';
  /** Chosen values by facet. */
  facets: Record<string, string[]>;
}

/** Parameters that are no facets: the query, the order here, the order of the lines of the concordance. */
const OWN = new Set(['q', 'order', 'by']);

export function readState(): State {
  const params = new URLSearchParams(location.search);
  const names = [...new Set(params.keys())].filter((name) => !OWN.has(name));
  return {
    query: params.get('q') ?? '',
    order: params.get('order') === 'document' ? 'document' : 'relevance',
    facets: Object.fromEntries(names.map((name) => [name, params.getAll(name)])),
  };
}

/** The query and what narrows it, for the address of this page or of another that searches. */
export function paramsOf({ query, facets }: Pick<State, 'query' | 'facets'>): URLSearchParams {
  const params = new URLSearchParams(query ? { q: query.toWellFormed() } : {});
  for (const [name, values] of Object.entries(facets)) for (const value of values) params.append(name, value);
  return params;
}

/** Puts the state into the address; as a step of the history, or in the place of the last one while it is typed. */
export function writeState(state: State, step: boolean): void {
  const params = paramsOf(state);
  const { order } = state;
  if (order === 'document') params.set('order', order);
  const search = params.size > 0 ? `?${params}` : location.pathname;
  if (search === location.search) return;
  if (step) history.pushState(null, '', search);
  else history.replaceState(null, '', search);
}
