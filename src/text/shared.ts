import { documentFrequency, words } from './words.ts';

/** A word that more than this share of all texts has tells nothing of two of them. */
const COMMON = 0.03;

/** True of numbers, and of words that too many of the texts have. In few texts a word is common only where half have it. */
export function commonIn(texts: readonly string[]): (word: string) => boolean {
  const frequency = documentFrequency(texts);
  const most = Math.max(texts.length * COMMON, Math.min(FEW, texts.length / 2));
  return (word) => /^[\d.]+$/.test(word) || (frequency.get(word) ?? 0) > most;
}
const FEW = 3;

/** Runs of words that stand in both texts, longest first, without those that only have common words in them. */
export function sharedWords(a: string, b: string, isCommon: (word: string) => boolean): string[] {
  const left = words(a);
  const found = new Set<string>();
  for (let i = 0; i < left.length; ) {
    let end = i;
    while (end < left.length && b.includes(a.slice(at(left, i), stop(left, end)))) end++;
    const run = left.slice(i, end);
    if (run.some(({ text }) => text.length > 1 && !isCommon(text))) {
      const from = run.findIndex(({ text }) => !isCommon(text));
      const to = run.findLastIndex(({ text }) => !isCommon(text));
      const text = a.slice(at(run, from), stop(run, to));
      if (text.length >= 2) found.add(text);
    }
    i = Math.max(end, i + 1);
  }
  return [...found].sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
}

type Words = ReturnType<typeof words>;
const at = (list: Words, i: number) => (list[i] as Words[number]).at;
const stop = (list: Words, i: number) => at(list, i) + (list[i] as Words[number]).text.length;
