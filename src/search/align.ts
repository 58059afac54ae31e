/** The stretch of a text that is nearest to a quote, and how many characters must change. */
export interface Nearest {
  start: number;
  end: number;
  distance: number;
}

/** Edit distance of a quote to its nearest substring (Sellers 1980), with the substring. */
export function nearestStretch(quote: string, text: string): Nearest {
  let cost = new Uint32Array(text.length + 1);
  let from = Uint32Array.from({ length: text.length + 1 }, (_, at) => at);
  for (let i = 1; i <= quote.length; i++) {
    const nextCost = new Uint32Array(text.length + 1);
    const nextFrom = new Uint32Array(text.length + 1);
    nextCost[0] = i;
    for (let j = 1; j <= text.length; j++) {
      const changed = (cost[j - 1] as number) + Number(quote.charCodeAt(i - 1) !== text.charCodeAt(j - 1));
      const added = (cost[j] as number) + 1;
      const left = (nextCost[j - 1] as number) + 1;
      const least = Math.min(changed, added, left);
      nextCost[j] = least;
      nextFrom[j] = (least === changed ? from[j - 1] : least === added ? from[j] : nextFrom[j - 1]) as number;
    }
    cost = nextCost;
    from = nextFrom;
  }
  const end = cost.indexOf(cost.reduce((least, value) => Math.min(least, value)));
  return { start: from[end] as number, end, distance: cost[end] as number };
}
