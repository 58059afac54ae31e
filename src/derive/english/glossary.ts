import type { SharedEnglish } from '../../model/english.ts';
import { plainGloss } from './gloss.ts';
import type { Say } from './quantity.ts';

type Word = SharedEnglish['glossary'][number];

/** The glossary as glosses are held to it. */
export interface Glossary {
  say: Say;
  /** The words of the glossary that stand in Chinese words and whose English is not in the gloss. */
  missed: (zh: string, en: string) => Word[];
}

export function glossaryOf(words: readonly Word[]): Glossary {
  const known = new Map(words.map((word) => [word.zh, word]));
  const terms = words.filter(({ kind }) => kind === 'term').sort((a, b) => b.zh.length - a.zh.length);
  return {
    say: (zh) => known.get(zh)?.en,
    missed: (zh, en) => {
      const gloss = ` ${plainGloss(en)} `;
      return within(terms, zh).filter(
        (word) => ![word.en, ...word.forms].some((form) => gloss.includes(` ${plainGloss(form)} `)),
      );
    },
  };
}

/** The terms that stand in Chinese words, the longer before those that are part of it. */
function within(terms: readonly Word[], zh: string): Word[] {
  let rest = zh;
  return terms.filter((word) => {
    const stands = rest.includes(word.zh);
    if (stands) rest = rest.replaceAll(word.zh, '\n');
    return stands;
  });
}
