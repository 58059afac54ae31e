/** The site's own pages as readers are led to them: in the head, in the foot, by the box. One list for all three. */
export interface SitePage {
  path: string;
  label: string;
  /** Other words by which somebody may ask for it. */
  asked: readonly string[];
  /** First steps of the paths that belong to it. */
  within?: readonly string[];
}

/** The bar in the head. `/#works` is the list of the documents. */
export const BAR: readonly SitePage[] = [
  { path: '/#works', label: '文件', asked: ['原文', '全文', '目录'] },
  {
    path: '/apparatus/',
    label: '地方与行业',
    asked: ['查阅', '地方', '行业'],
    within: [
      ...['places', 'bodies', 'parks', 'firms', 'programmes', 'industries', 'terms'],
      ...['pilots', 'timeline', 'corrections'],
    ],
  },
  { path: '/compare/', label: '前后变化', asked: ['对照', '两文对照', '变化', '改动'] },
  { path: '/targets/', label: '指标', asked: ['目标', '数字'], within: ['charts'] },
  { path: '/verify/', label: '核对', asked: ['核对文稿', '核稿', '引语'], within: ['cite'] },
  {
    path: '/about/',
    label: '关于',
    asked: ['说明', '来源', '隐私', '许可'],
    within: ['changes', 'data', 'offline'],
  },
];

/** The foot: tools, data, and what the site says of itself. */
export const FOOT: readonly SitePage[] = [
  { path: '/cite/', label: '按引文找条款', asked: ['引文', '引用', '编号'] },
  { path: '/data/', label: '数据与许可', asked: ['下载', '数据', '许可', '授权', 'CC BY'] },
  { path: '/offline/', label: '离线', asked: ['离线阅读', '没有网络'] },
  { path: '/changes/', label: '变动', asked: ['更新', '新动态'] },
];

/** What stands neither in the head nor in the foot, and is asked for all the same. */
export const OTHERS: readonly SitePage[] = [
  { path: '/places/', label: '全部地方', asked: ['城市', '县', '地图'] },
  { path: '/industries/', label: '行业与事项', asked: ['产业', '主题'] },
  { path: '/bodies/', label: '责任单位', asked: ['部门', '单位', '任务分工'] },
  { path: '/timeline/', label: '期限', asked: ['时间表', '截止', '什么时候'] },
  { path: '/pilots/', label: '试点示范', asked: ['试点', '示范'] },
  { path: '/terms/', label: '名词', asked: ['名词解释', '术语', '词汇'] },
  { path: '/corrections/', label: '校勘记', asked: ['校勘', '勘误', '错字'] },
  { path: '/charts/', label: '图', asked: ['图表', '图形'] },
  { path: '/search/concordance/', label: '逐行对照', asked: ['语料', '索引行'] },
];
