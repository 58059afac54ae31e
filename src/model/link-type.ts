import { z } from 'zod';

export const LinkType = z.enum(['same-target', 'continues', 'refines', 'generalises', 'revises', 'same-place']);
export type LinkType = z.infer<typeof LinkType>;

/** How the pages call a type, what it says, and what is asked to tell it; the last is what is left. */
export const LINK_TYPES: Record<LinkType, { name: string; meaning: string; question: string }> = {
  continues: {
    name: '沿用',
    meaning: '后文照前文的内容写下去',
    question: '以上都不是：同样的内容写下去，增减的具体事项相等。',
  },
  refines: {
    name: '细化',
    meaning: '后文写得更具体，或增加了办法',
    question: '后文增加的具体事项（产品、技术、地方、企业、数字、办法）是否多于所减的？',
  },
  generalises: {
    name: '概括',
    meaning: '后文放宽范围，或把前文缩成一句，具体的不再写',
    question: '前文的具体事项，后文不再写而又没有换上别的，是否多于所增的？',
  },
  revises: {
    name: '改动',
    meaning: '同一件事，后文换了目标、范围、做法或角色',
    question: '目标、角色、办法是否被另一个取代，范围是否交错，语气是否越过“必须做”的界线？',
  },
  'same-target': {
    name: '同一指标',
    meaning: '两处给同一类指标定了目标，口径可能不同',
    question: '两边是否都给同一类数量定了数字（口径、基数、年份可以不同）？',
  },
  'same-place': {
    name: '同一地点',
    meaning: '同一地方、园区或基地，担任同样的角色',
    question: '去掉专名，是否不再有共同的事项，而两边给它同样的角色？',
  },
};

/** The questions are asked in this order: the first yes decides. */
export const TYPE_ORDER = [
  'same-target',
  'same-place',
  'revises',
  'refines',
  'generalises',
  'continues',
] as const satisfies readonly LinkType[];
