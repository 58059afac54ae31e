import { printedInEnglish, type Say } from './quantity.ts';

const SLOT = /\{([^{}]+)\}/gu;
const TYPED = /\b(?:two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?|millions?|billions?)\b/iu;

/** A gloss with its numbers, and what is wrong with it. */
export interface Filled {
  text: string;
  faults: string[];
}

/** Puts the numbers of the Chinese words into the slots of a gloss: a number is never typed, and none is lost. */
export function fill(en: string, zh: string, say: Say): Filled {
  const faults: string[] = [];
  const text = en.replace(SLOT, (_, slot: string) => {
    const number = zh.includes(slot) ? printedInEnglish(slot, say) : null;
    if (number === null) faults.push(zh.includes(slot) ? `“{${slot}}”里的数读不出。` : `原文里没有“${slot}”。`);
    return number ?? slot;
  });
  const typed = en.replace(SLOT, ' ');
  const word = TYPED.exec(typed)?.[0];
  if (word) faults.push(`“${word}”是手写的数：写成 {原文的字}。`);
  const runs = (words: string) => words.match(/[0-9]+(?:\.[0-9]+)?/g) ?? [];
  for (const run of runs(typed)) if (!zh.includes(run)) faults.push(`原文里没有“${run}”。`);
  for (const run of runs(zh)) if (!en.includes(run)) faults.push(`缺少原文的“${run}”。`);
  return { text: faults.length === 0 ? capital(text) : text, faults };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Without what two glosses may differ in and still be the same: case, articles, quotation marks, hyphens, commas. */
export const plainGloss = (en: string): string =>
  en
    .toLowerCase()
    .replace(/\b(?:the|an?)\b/g, ' ')
    .replace(/[^\p{L}\p{N}%+]+/gu, ' ')
    .trim();
