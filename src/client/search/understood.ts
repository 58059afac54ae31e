import { href } from '../../site.ts';
import { element } from '../dom.ts';
import type { Core, Results } from './core.ts';

export type Box = typeof import('../box.ts');
type Answer = Awaited<ReturnType<Box['answer']>>;
type Option = ReturnType<Box['namedOptions']>[number];

let box: Promise<Box> | undefined;

/** The one box, `/search/box.js`. */
export function boxModule(): Promise<Box> {
  box ??= import(/* @vite-ignore */ new URL(href('/search/box.js'), location.href).href);
  box.catch(() => {
    box = undefined;
  });
  return box;
}

/** The clauses that were cited; what was read, where there are none such. */
export function showCited(place: HTMLElement, cited: Answer['cited']): void {
  const matches = cited?.matches ?? [];
  const offered = matches.length > 0 ? matches : (cited?.suggestions ?? []);
  const ways = offered.length > 0 || !cited?.above ? offered : [cited.above];
  place.hidden = ways.length === 0;
  const none = `没有这一处。${cited?.understood}。最近的是：`;
  const several = cited?.several ? `引文所指的${matches.length}处` : `有${matches.length}处相符`;
  const heading = matches.length === 0 ? none : matches.length === 1 ? '条款' : several;
  const check = cited?.check === 'same' ? '文本校验相符。' : '文本已与引用时不同：文本校验对不上，请核对原文。';
  place.replaceChildren(
    element('h2', {}, heading),
    ...(cited?.check && matches.length > 0 ? [element('p', {}, check)] : []),
    element(
      'ul',
      { className: 'ways' },
      ...ways.map(({ url, name }) => element('li', {}, element('a', { href: href(url) }, name))),
    ),
  );
}

/** The names that were understood, as ways on. */
export function showNames(place: HTMLElement, { namedOptions }: Box, answer: Answer): void {
  const names = namedOptions({ ...answer, cited: null });
  place.hidden = names.length === 0;
  const sure = answer.doors.some((door) => door.sure > 1);
  place.replaceChildren(
    element('h2', {}, sure ? '直接打开' : '可能要找的'),
    element('ul', { className: 'names' }, ...names.map(itemOf)),
  );
}

const itemOf = ({ kind, name, detail, path }: Option): HTMLLIElement =>
  element(
    'li',
    {},
    element('span', { className: 'kind' }, kind),
    element('a', { href: href(path) }, name),
    element('span', { className: 'number' }, detail),
  );

/** What is searched for in the place of words that no text has. */
export interface Reading {
  words: string;
  results: Results;
  /** What else the texts say, with the number of clauses. */
  others: { words: string; total: number }[];
  why: string;
}

const MOST = 6;

/** The words by which the texts say what was asked for: what pinyin spells, what a place or a body is called there, what is said instead. */
export async function readAs(
  core: Core,
  query: string,
  answer: Answer,
  options: Parameters<Core['browse']>[1],
): Promise<Reading | null> {
  const named = answer.doors.filter(
    (door) => door.sure > 1 && !['page', 'document', 'industry', 'matter'].includes(door.kind),
  );
  const words = [
    ...answer.spelled.slice(0, 1).map(([word]) => word),
    ...answer.instead.flatMap(({ texts }) => texts),
    ...named.flatMap(({ name, names }) => [name, ...names]),
  ];
  const found: { words: string; results: Results }[] = [];
  for (const word of [...new Set(words)].filter((one) => one !== query).slice(0, MOST)) {
    const results = await core.browse(word, options);
    if (results.total > 0) found.push({ words: word, results });
  }
  const [first, ...rest] = found;
  if (!first) return null;
  const others = rest.map(({ words: other, results }) => ({ words: other, total: results.total }));
  return { ...first, others, why: answer.instead.map(({ why }) => why).join('') };
}

/** Says what the results below are of. */
export function showReading(place: HTMLElement, query: string, reading: Reading | null): void {
  place.hidden = reading === null;
  if (!reading) return;
  const others = reading.others.flatMap(({ words, total }) => [
    element('a', { href: `?${new URLSearchParams({ q: words })}` }, words),
    `${total}条`,
  ]);
  place.replaceChildren(
    `文中没有“${query}”，下面是“${reading.words}”的结果。${reading.why}`,
    ...(others.length > 0
      ? ['也可以找：', ...others.flatMap((one, i) => (i > 0 && i % 2 === 0 ? ['、', one] : [one]))]
      : []),
  );
}

type Verifier = typeof import('../../search/verify.ts');
const SHORTEST_QUOTATION = 10;
const LONGEST_QUOTATION = 500;

/** Of a longer row of words that no text has: whether it is an altered quotation, and of what. False where it is none. */
export async function showQuotation(place: HTMLElement, query: string, stale: () => boolean): Promise<boolean> {
  place.hidden = true;
  const han = query.match(/\p{Script=Han}/gu) ?? [];
  if (han.length < SHORTEST_QUOTATION || query.length > LONGEST_QUOTATION) return false;
  const verifier: Verifier = await import(/* @vite-ignore */ new URL(href('/search/verify.js'), location.href).href);
  const { findings } = await verifier.verify(`“${query}”`);
  const finding = findings.find(({ places }) => places.length > 0);
  if (stale() || !finding) return false;
  const links = finding.places.slice(0, 3).map(({ url, name }) => element('a', { href: href(url) }, name));
  const whole = element('a', { href: href('/verify/') }, '核对文稿');
  whole.addEventListener('click', () => sessionStorage.setItem('notice', `“${query}”`));
  place.replaceChildren(
    `像是一段引语：${verifier.VERDICTS[finding.verdict]}。见`,
    ...links.flatMap((link, i) => (i > 0 ? ['、', link] : [link])),
    '。逐字的差别见',
    whole,
    '。',
  );
  place.hidden = false;
  return true;
}
