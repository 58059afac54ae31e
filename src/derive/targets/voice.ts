import type { Clause } from '../../model/clause.ts';
import { treeOf } from '../../model/tree.ts';

/** How a clause speaks of its figures: it tells how things are, or says what is to come of them. */
export interface Voice {
  /** Below a title such as 发展现状, where things are told. */
  told: boolean;
  /** In a reply, a circular on what happened, an award: a figure is asked for only where words ask for it. */
  answers: boolean;
}

/** Titles below which a text says how things are or were. */
const ACCOUNT =
  /回顾$|(?:主要|发展|建设|工作|取得的?)(?:成就|成效|成果)$|取得[^，]{0,10}(?:进展|成效|成绩|成就|成果|突破|胜利)$|(?:突出|明显|主要)?短板$|机遇[与和、](?:风险)?挑战$|现状|(?:发展|工作|现实|产业|建设)基础$|(?:基本|主要|存在的?)(?:情况|概况|问题|短板)(?:分析)?$|概况$|(?:完成|执行|进展|落实|实施|开展|贯彻)情况|背景$|形势(?:分析)?$|(?:成因|原因|形势|问题)分析|(?:事故|事件|案件|事情)?(?:经过|起因)$|(?:调查|调研|评估|总结|自查|检查)的?(?:报告|情况|意见|结论)$/u;
/** Titles that say what is to be done about it. */
const TASK = /目标|任务|要求|措施|制度|处置|应对|建议|安排|部署|监督|管理/u;

/** Genres that answer or report. */
const ANSWERING = /(?:函|答复|批复|通报|公报|令|公告|通告|名单|解释|白皮书)$/u;
const HONOURS =
  /(?:表彰|表扬|授予|嘉奖|奖励|记功|任免)[^，]*(?:决定|通知|命令)$|调整[^，]*(?:成员|人员)[^，]*通知$|(?:情况|调查|调研|总结|评估)的?(?:报告|汇报)$/u;

/** True for a document that answers or reports, by its genre and its title. */
export const isAnswer = (kind: string | null, title: string): boolean =>
  ANSWERING.test(kind ?? '') || HONOURS.test(title.replace(/\s/gu, ''));

/** The voice of each clause of a document that answers or does not. */
export function voices(clauses: readonly Clause[], answers: boolean): (clause: Clause) => Voice {
  const tree = treeOf(clauses);
  return (clause) => {
    const above = tree.outwards(clause).filter((one) => one !== clause);
    return { told: above.some(({ title }) => isAccount(title.replace(/\s/gu, ''))), answers };
  };
}

const isAccount = (title: string): boolean => ACCOUNT.test(title) && !TASK.test(title);
