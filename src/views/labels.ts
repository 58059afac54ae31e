import type { Comparator, TargetClass, TargetKind } from '../model/target.ts';

/** The words of the interface for the terms of the data. */

export const CLASSES: Readonly<Record<TargetClass, string>> = {
  target: '指标',
  recurring: '每年的任务',
  'qualitative-total': '没有数字的目标',
  'policy-rule': '政策规定',
  'count-of-categories': '分类计数',
  condition: '条件',
  penalty: '处罚',
  period: '办理期限',
  holiday: '假期',
};

export const KINDS: Readonly<Record<TargetKind, string>> = {
  level: '总量',
  share: '比重或比率',
  increase: '增量',
  decrease: '减量或降幅',
  'annual-growth': '年均增速',
  count: '数目',
  rank: '位次',
  elimination: '清退',
};

/** What the comparator means, in words. */
export const COMPARATORS: Readonly<Record<Comparator, string>> = {
  '>=': '下限：达到或超过这个数',
  '>': '下限：超过这个数',
  '<=': '上限：不超过这个数',
  '<': '上限：低于这个数',
  '~': '约数：在这个数上下',
  '=': '定数',
};
