import type { Found } from './found.ts';
import { type Passage, REACH } from './passage.ts';

const SENTENCE_HEDGE = /力争|争取(?=到|至|\d|实现|达到|在)|努力(?=到|实现|达到)|预期(?!寿命|性|值)|有望/gu;
const SEGMENT_HEDGE = /原则上|基本(?=退出|淘汰|关停|取缔|脱贫|消除|完成|达到)|谋划|鼓励|探索/gu;

/** The word that softens the commitment: 力争 for the rest of its sentence, 原则上 and 基本 for their segment. */
export function hedgeOf({ text }: Passage, { segment, figure, bare }: Found): string | null {
  const near = [
    ...text.slice(Math.max(segment.start, bare[0] - REACH), Math.max(bare[0], figure[1])).matchAll(SEGMENT_HEDGE),
  ].at(-1);
  const far = [...text.slice(Math.max(segment.opening, bare[0] - 2 * REACH), bare[0]).matchAll(SENTENCE_HEDGE)].at(-1);
  return near?.[0] ?? far?.[0] ?? null;
}
