import { z } from 'zod';

/** How strongly a verb orders, from the strongest to the weakest. */
export const Force = z.enum(['强制', '严格', '应', '推动', '鼓励', '探索', '力争']);
export type Force = z.infer<typeof Force>;

/** The groups of levels: 2 binds, 1 drives, 0 leaves it open. */
export const FORCE_GROUP: Readonly<Record<Force, 0 | 1 | 2>> = {
  强制: 2,
  严格: 2,
  应: 2,
  推动: 1,
  鼓励: 0,
  探索: 0,
  力争: 0,
};

/** What is asked to tell a level, and the words that show it. */
export const FORCES: Readonly<Record<Force, { question: string; words: string }>> = {
  强制: { question: '是否不论愿意与否都要做或停下', words: '强制、倒逼、责令、关停、取缔、淘汰、清零、全部退出' },
  严格: {
    question: '规则是否不许例外，或者有所禁止、限制',
    words: '严格、严禁、禁止、严控、坚决、坚定不移、限制、不得',
  },
  应: { question: '是否给写明的人加了责任', words: '应、须、必须、要（各地要……）、负责、纳入考核' },
  推动: {
    question: '政府是否直说自己去做',
    words: '推动、推进、加快、实施、建设、发展、提高、落实、达到，可带大力、全面、积极',
  },
  鼓励: { question: '是否让别人去做，给以鼓励、帮助或允许', words: '鼓励、支持、引导、允许、吸引、可以、优先给予' },
  探索: { question: '是否先试', words: '探索、试点、试点示范（作为所命令的行为）、先行先试、争取国家批准' },
  力争: { question: '结果是否留有余地', words: '力争、争取（到、实现）、努力、力求、基本（形成、建成）' },
};

/** How the matter of the earlier text went on in the later one. */
export const Direction = z.enum(['same', 'narrower', 'wider', 'weaker', 'stronger', 'moved', 'dropped-figure']);
export type Direction = z.infer<typeof Direction>;

export const DIRECTIONS: Readonly<Record<Direction, { name: string; meaning: string }>> = {
  'dropped-figure': { name: '不再写数字', meaning: '前文给这件事定了数字或期限，后文没有' },
  stronger: { name: '加强', meaning: '同一指标定得更高、更早；或范围相同而语气更硬' },
  weaker: { name: '放松', meaning: '同一指标定得更低、更晚；或范围相同而语气更软' },
  moved: { name: '换了对象', meaning: '前文涉及的有一些后文没有，后文又添了另一些' },
  narrower: { name: '收窄', meaning: '前文涉及的有一些后文没有，后文没有添' },
  wider: { name: '放宽', meaning: '前文涉及的后文都有，又添了一些' },
  same: { name: '不变', meaning: '范围相同，语气同级' },
};

/** What became of the figures of the earlier text in the later one. */
export const FigureChange = z.enum(['dropped', 'higher', 'lower', 'none']);
export type FigureChange = z.infer<typeof FigureChange>;

/** The answers that a direction is computed of. */
export interface DirectionAnswers {
  figure: FigureChange;
  /** The earlier text covers what no word of the later one does. */
  lost: boolean;
  /** The later text covers what no word of the earlier one does. */
  gained: boolean;
  /** Null where no verb governs the words. */
  forceFrom: Force | null;
  forceTo: Force | null;
}

/** Figures first, then what is covered, then the force of the verbs. */
export function directionOf({ figure, lost, gained, forceFrom, forceTo }: DirectionAnswers): Direction {
  if (figure === 'dropped') return 'dropped-figure';
  if (figure !== 'none') return figure === 'higher' ? 'stronger' : 'weaker';
  if (lost || gained) return lost && gained ? 'moved' : lost ? 'narrower' : 'wider';
  if (!forceFrom || !forceTo) return 'same';
  const step = FORCE_GROUP[forceFrom] - FORCE_GROUP[forceTo];
  return step > 0 ? 'stronger' : step < 0 ? 'weaker' : 'same';
}
