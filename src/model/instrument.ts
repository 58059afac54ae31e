import { z } from 'zod';

/** A named scheme of policy instruments: by what means, as the sentence says. */
export const Instrument = z.enum([
  'fiscal',
  'tax',
  'credit-and-funds',
  'land',
  'price',
  'standards-and-permits',
  'procurement',
  'talent',
  'information',
  'pilots',
  'organisation',
  'evaluation',
]);
export type Instrument = z.infer<typeof Instrument>;

/** What is asked to tell one, and the words that show it. */
export const INSTRUMENTS: Readonly<Record<Instrument, { name: string; question: string; words: string }>> = {
  fiscal: { name: '财政', question: '是否花公共的钱', words: '专项资金、补助、补贴、政府奖励、风险补偿' },
  tax: {
    name: '税费',
    question: '税、费、社会保险缴费是否改变或分享',
    words: '税收优惠、加计扣除、税收分享、降费、收费清单',
  },
  'credit-and-funds': {
    name: '信贷与基金',
    question: '是否用信贷、资本、担保、保险、上市',
    words: '贷款、融资、质押、基金、债券、保险补偿、融资租赁',
  },
  land: { name: '土地', question: '土地是否给予、收回、置换', words: '建设用地、占补平衡、增减挂钩' },
  price: { name: '价格', question: '价格是否规定或改革', words: '差别电价、差别水价、直购电、价格形成机制' },
  'standards-and-permits': {
    name: '标准与许可',
    question: '是否设立、执行或取消规则、标准、许可、审批、配额',
    words: '准入标准、排放限值、审批、负面清单、许可证、产能置换、执法',
  },
  procurement: { name: '采购', question: '政府是否购买或首先使用', words: '政府采购、首购、首台（套）应用' },
  talent: {
    name: '人才',
    question: '人是否引进、培养、奖励、给予权利',
    words: '领军人才、团队、培养、实训、股权激励、薪酬',
  },
  information: {
    name: '信息与服务',
    question: '是否提供信息、咨询、平台、宣传',
    words: '信息平台、公共服务平台、数据共享、发布目录、宣传、检测服务',
  },
  pilots: { name: '试点', question: '是否先做试点或示范', words: '试点、示范项目、示范企业、探索' },
  organisation: {
    name: '组织',
    question: '是否设机构、分工、订方案、合作',
    words: '领导小组、实施方案、联系机制、联盟、重组、专项行动',
  },
  evaluation: {
    name: '考核',
    question: '是否衡量、监督、追责',
    words: '考核、评价、监测、督导检查问责、统计监测、对标',
  },
};
