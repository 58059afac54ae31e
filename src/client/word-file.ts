import { say } from './said.ts';

type Word = typeof import('./word.ts');

/** Has a Word file made; what makes it is loaded for the first one. */
export async function wordFile(make: (word: Word) => Promise<void>): Promise<void> {
  try {
    const { base = '/' } = document.querySelector<HTMLElement>('.reading')?.dataset ?? {};
    await make(await import(/* @vite-ignore */ new URL(`${base}search/word.js`, location.href).href));
    say('已生成');
  } catch {
    say('没有读到原文。请检查网络，再试一次。');
  }
}
