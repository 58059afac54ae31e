import type { Force } from '../../model/force.ts';
import type { SentenceRecord } from '../../model/sentence.ts';

/** What rules tell of a sentence that nobody read: what stands in so many words, the rest is left empty. */
type Order = Pick<SentenceRecord, 'actor' | 'verb' | 'force' | 'object'>;
type Step = [force: Force, pattern: RegExp];

const HOW =
  '(?:加快|加速|大力|积极|稳妥|全面|深入|进一步|着力|重点|继续|持续|稳步|有序|切实|不断|逐步|扎实|合理|科学|充分|尽快|依法|集中|强力|全力|广泛|普遍|适度|认真|更好地|准确|优先|择优|有效|统一|直接|超前|主要|下大力|同时)*';
const DONE =
  '(?<verb>(?:贯彻落实|建立健全|建立完善|健全完善|组织实施|推广应用|开发利用|清理规范|培育壮大|做大做强|做优做强|做优做精|规划建设|优化升级|改造提升|巩固提升|研究制定|履职尽责)|(?:推进|推动|推行|推广|发展|加强|加大|加速|加快|建立|建设|构建|构筑|创建|新建|共建|打造|开展|进行|实施|实行|执行|提升|提高|落实|贯彻|达到|培育|降低|下降|强化|深化|优化|简化|细化|完善|健全|扩大|发挥|形成|创新|控制|压减|承接|实现|处置|拓展|拓宽|坚持|坚守|制定|编制|化解|盘活|延伸|促进|应用|突破|统筹|用活|成立|设立|组建|改进|改革|放宽|明确|完成|引进|做好|办好|抓好|抓住|整合|谋划|筛选|选择|布局|聚焦|规范|保障|保护|保持|维护|开发|研发|营造|弘扬|公布|公开|报告|提供|组织|负责|承担|履行|遵守|重视|给予))';
const WHO =
  '(?<actor>[^，；：]{0,30}(?:政府|部门|机关|单位|企业|机构|委员会|法院|检察院|公司|学校|院校|[厅局委办]|各地|地区|[市县区乡镇省]|负责人|公民|个人|组织|人员))';

/** The marks of force, the first that a part of the sentence opens with. */
const STEPS: readonly Step[] = [
  ['严格', /^(?<verb>严禁|禁止|不得|严控|限制|严厉打击|严厉查处)/u],
  ['严格', new RegExp(`^(?:严格|坚决|坚定不移(?:地)?)${DONE}`, 'u')],
  ['强制', /^(?<verb>强制|责令|取缔|淘汰|倒逼|关停(?!企业))/u],
  ['鼓励', new RegExp(`^${HOW}(?<verb>支持和鼓励|鼓励支持|支持和引导|鼓励|支持|引导|允许|吸引)`, 'u')],
  ['探索', new RegExp(`^(?:积极)?探索${HOW}${DONE}`, 'u')],
  ['探索', /^(?<verb>探索)/u],
  ['探索', new RegExp(`^${HOW}(?<verb>开展|进行|扩大|推进)(?=[^，；：。]*试点(?:示范|工作)?(?:[，；：。]|$))`, 'u')],
  ['力争', new RegExp(`^(?:力争|争取|努力|力求|基本)(?:到\\d{4}年(?:底|末)?)?${HOW}${DONE}`, 'u')],
  ['力争', /^(?<verb>力争|争取|力求)/u],
  ['应', new RegExp(`^${WHO}?(?:应当|应|必须|须|要)(?![求素点务急])[^；：。]{0,80}?${DONE}`, 'u')],
  ['推动', new RegExp(`^${HOW}${DONE}`, 'u')],
];

/** The first order of a sentence: the first of its parts that opens with one. */
export function orderOf(sentence: string): Order {
  for (const { index } of sentence.matchAll(/(?<=^|[，；：])/gu))
    for (const [force, pattern] of STEPS) {
      const { verb, actor = null } = pattern.exec(sentence.slice(index))?.groups ?? {};
      if (verb) return { actor, verb, force, object: null };
    }
  return { actor: null, verb: null, force: null, object: null };
}
