/** Words of the genre: how plans say that something is to be done, reached or ended. */

/** Verbs that bring something into being. */
export const MAKING =
  '(?:建成|建设|培育|打造|形成|创建|推出|开发|实施|树立|筛选|确定|新增|新建|引进|组建|认定|支持|发展|设立|建立|扶持)';

/** Verbs that end something. */
export const ENDING = '(?:退出|淘汰|关停|关闭|取缔|脱贫|摘帽|拆除|消除|清零|出清|杜绝|禁止)';

/** Verbs after which a figure is less than before. */
export const LOWERING = '(?:下降|降低|减少|压减|削减|压缩|缩减|淘汰|化解|关停|退出)(?!到|至)';

/** Verbs after which a figure is more than before. */
export const RAISING = '(?:新增|增加(?!值)|增长|提高|提升|上升|扩大)(?!到|至|的)';

/** Verbs that put a subject and its figure together. */
export const REACHING =
  '(?:力争)?(?:达到|达|(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|缩小|延长|调整|降|增)(?:到|至|为)|稳定保持在|保持在|保持|严?控制?在|限制在|稳定在|维持在|占到|占|为|实现)';

/** Nouns that name what is measured; alone they need a subject. */
export const MEASURE =
  '(?:工业)?(?:增加值|总产值|产值|主营业务收入|收入|利润率?|产能|产量|比重|占比|比例|规模(?!以上)|装机容量|数量|排放量|能耗|水耗|投资|税收)';

/** A word in a sentence by which its figures are to come about. */
export const AIMED = new RegExp(
  `${MAKING}|${ENDING}|${LOWERING}|${RAISING}|${REACHING.replace('|为|', '|')}|力争|争取|确保|目标|完成|选择|遴选|推广|招引|招商|改造|改建|扩建|修建|治理|整治|修复|安排|布局|布设|开展|举办|组织|启动|推进|推动|配备|选派|派驻|培养|培训|签约|落地|投产|孵化|储备|覆盖|做[强优大]|入选|上市|增设|每年|种植|栽植|造林|绿化|供应|筹集|发放|救助|帮扶|转移|搬迁|安置|流转|清理|排查|抽查|检查|研发|攻克|突破|引育|招聘|录用|招[收生录]|拥有|就业|创业|认证|注册|登记|采购|投入|投资|融资|贷款|减免|产出|生产|销售|出口|进口|接待|吸引`,
  'u',
);
