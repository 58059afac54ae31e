import type { Theme } from '../../model/theme.ts';

/**
 * The industry that a heading above names; else the theme whose words the indicator has, or the nearest title;
 * else the first theme of the list. A theme's words are its name and the pieces of its scope; the longest match wins.
 */
export function themeOf(
  indicator: string,
  headings: readonly string[],
  titles: readonly string[],
  themes: readonly Theme[],
): string {
  const industries = themes.filter(({ kind }) => kind === 'industry');
  for (const words of headings) {
    const industry = longest(words, industries);
    if (industry) return industry;
  }
  for (const words of [indicator, ...titles]) {
    const theme = longest(words, themes);
    if (theme) return theme;
  }
  return themes[0]?.id ?? 'general';
}

function longest(words: string, themes: readonly Theme[]): string | null {
  let best: { id: string; length: number } | null = null;
  for (const { id, name, scope } of themes) {
    for (const word of [name, ...scope.split(/[、，；]/u)]) {
      if (word.length > 1 && words.includes(word) && word.length > (best?.length ?? 0))
        best = { id, length: word.length };
    }
  }
  return best?.id ?? null;
}
