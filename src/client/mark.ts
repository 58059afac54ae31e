import { foldingOf } from '../search/fold.ts';
import { spansOf } from '../search/match.ts';
import { sentenceRanges } from '../text/sentences.ts';
import { fragmentOf } from './fragment.ts';

/**
 * Marks the words that a search led here by (`?hl=钢铁`), in the clause that the address names or in all of the text, or
 * the sentence that the address names (`#2.2.1.p4.s2`). Built as `/search/mark.js`, which a reading page loads for such
 * an address alone.
 */
export async function mark(words: readonly string[]): Promise<void> {
  const article = document.querySelector('.document');
  const hash = fragmentOf(location);
  const [, paragraph = hash, sentence] = /^(.+)\.s(\d+)$/.exec(hash) ?? [];
  const aimed = document.getElementById(paragraph);
  if (aimed && sentence) showSentence(aimed, Number(sentence));
  const place = aimed && article?.contains(aimed) ? aimed : article;
  if (!place || words.length === 0 || !('highlights' in CSS)) return;
  const { variants } = await (await fetch(new URL(/* @vite-ignore */ 'index.json', import.meta.url))).json();
  const folding = foldingOf(variants);
  const nodes = textNodes(place);
  const text = nodes.map(({ data }) => data).join('');
  const ranges = words.flatMap((word) =>
    spansOf(text, folding.fold(word), folding).map(([start, end]) => rangeOf(nodes, start, end)),
  );
  highlight('hit', 'background:var(--tint);text-decoration:underline 2px var(--azurite)', ranges);
}

/** No element has the address of a sentence: its paragraph is shown, and the sentence marked in it. */
function showSentence(paragraph: HTMLElement, number: number): void {
  paragraph.scrollIntoView();
  paragraph.classList.add('at');
  const nodes = textNodes(paragraph);
  const range = sentenceRanges(nodes.map(({ data }) => data).join(''))[number - 1];
  if (range && 'highlights' in CSS) highlight('sentence', 'background:var(--tint)', [rangeOf(nodes, ...range)]);
}

function highlight(name: string, style: string, ranges: readonly Range[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${name}){${style}}`);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** The text itself, without what interfaces put beside it. */
function textNodes(place: Element): Text[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('.tools, .cite, .aside-link, details')) nodes.push(node);
  }
  return nodes;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const next = at + node.data.length;
    if (start >= at && start < next) range.setStart(node, start - at);
    if (end > at && end <= next) range.setEnd(node, end - at);
    at = next;
  }
  return range;
}
