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
  '(?:力争)?(?:达到|达|(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|缩小|延长|调整|降|增)(?:到|至|为)|稳定保持在|保持在|保持|控制在|限制在|稳定在|维持在|占到|占|为|实现)';

/** Nouns that name what is measured; alone they need a subject. */
export const MEASURE =
  '(?:工业)?(?:增加值|总产值|产值|主营业务收入|收入|利润率?|产能|产量|比重|占比|比例|规模(?!以上)|装机容量|数量|排放量|能耗|水耗|投资|税收)';
