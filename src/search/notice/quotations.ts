/** What stands in quotation marks, in any form, nested or not. */

/** `[start, end)` of the words between the marks. */
export interface Quotation {
  start: number;
  end: number;
}

export interface Quotations {
  /** The outermost pairs, in order. */
  found: Quotation[];
  /** Marks without a partner: what they open is not checked, and that must be said. */
  unpaired: number[];
}

const CLOSE: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '〝': '〞',
  '﹁': '﹂',
  '﹃': '﹄',
};
const CLOSERS = new Set(Object.values(CLOSE));
/** A paragraph with more marks than this is read with pairs alone. */
const MOST_MARKS = 40;

/** True where the words stand in the texts as they are; asked for marks that do not pair. */
export type Verbatim = (words: string) => Promise<boolean>;

export async function quotationsOf(text: string, verbatim: Verbatim): Promise<Quotations> {
  const found: Quotation[] = [];
  const unpaired: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const one = await inLine(line, verbatim);
    found.push(...one.found.map(({ start, end }) => ({ start: start + at, end: end + at })));
    unpaired.push(...one.unpaired.map((mark) => mark + at));
    at += line.length + 1;
  }
  return { found, unpaired };
}

async function inLine(line: string, verbatim: Verbatim): Promise<Quotations> {
  const paired = pairsOf(line);
  if (paired.unpaired.length === 0 || paired.unpaired.length > MOST_MARKS) return paired;
  return widened(line, paired, verbatim);
}

function pairsOf(line: string): Quotations {
  const stack: { mark: string; at: number }[] = [];
  const pairs: Quotation[] = [];
  const unpaired: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const mark = line[at] as string;
    if (mark === '"' || mark === '＂') {
      const open = stack.findLastIndex((s) => s.mark === '"');
      if (open < 0) stack.push({ mark: '"', at });
      else {
        pairs.push({ start: (stack[open]?.at ?? 0) + 1, end: at });
        unpaired.push(...stack.slice(open + 1).map((s) => s.at));
        stack.length = open;
      }
    } else if (CLOSE[mark]) stack.push({ mark, at });
    else if (CLOSERS.has(mark)) {
      const open = stack.findLastIndex((s) => CLOSE[s.mark] === mark);
      if (open < 0) unpaired.push(at);
      else {
        pairs.push({ start: (stack[open]?.at ?? 0) + 1, end: at });
        unpaired.push(...stack.slice(open + 1).map((s) => s.at));
        stack.length = open;
      }
    }
  }
  unpaired.push(...stack.map((s) => s.at));
  return { found: outermost(pairs), unpaired: unpaired.sort((a, b) => a - b) };
}

/** The quotations within one. */
export const innerOf = (text: string, { start, end }: Quotation): Quotation[] =>
  [...text.slice(start, end).matchAll(/[‘「『]([^‘’「」『』]+)[’」』]/gu)].map(({ index, 1: words = '' }) => ({
    start: start + index + 1,
    end: start + index + 1 + words.length,
  }));

/** Words cut out of a text may have a mark too few; where they stand in the texts so, they are one quotation. */
async function widened(line: string, { found, unpaired }: Quotations, verbatim: Verbatim): Promise<Quotations> {
  const opens = [...found.map(({ start }) => start - 1), ...unpaired.filter((at) => !CLOSERS.has(line[at] as string))];
  const closes = [
    ...found.map(({ end }) => end),
    ...unpaired.filter((at) => CLOSERS.has(line[at] as string) || line[at] === '"'),
  ];
  const wider: Quotation[] = [];
  for (const open of opens.sort((a, b) => a - b).slice(0, MOST_MARKS))
    for (const close of closes.sort((a, b) => b - a).slice(0, MOST_MARKS)) {
      const crosses = unpaired.some((at) => at >= open && at <= close);
      if (!crosses || close - open < 9 || wider.some((w) => open < w.end && close > w.start - 1)) continue;
      if (await verbatim(line.slice(open + 1, close))) wider.push({ start: open + 1, end: close });
    }
  const inside = (at: number) => wider.some(({ start, end }) => start - 1 <= at && at <= end);
  return {
    found: outermost([...wider, ...found.filter(({ start, end }) => !inside(start) && !inside(end))]),
    unpaired: unpaired.filter((at) => !inside(at)),
  };
}

function outermost(pairs: readonly Quotation[]): Quotation[] {
  const sorted = [...pairs].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Quotation[] = [];
  for (const pair of sorted) if (pair.start >= (kept.at(-1)?.end ?? 0) && pair.end > pair.start) kept.push(pair);
  return kept;
}
