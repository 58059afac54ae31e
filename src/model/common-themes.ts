import type { Theme } from './theme.ts';

const matter = (id: string, name: string, scope: string, keywords?: string[]): Theme => ({
  ...{ id, name, kind: 'matter', scope },
  ...(keywords ? { keywords } : {}),
});
const industry = (id: string, name: string, scope: string, keywords: string[]): Theme => ({
  ...matter(id, name, scope, keywords),
  kind: 'industry',
});

/**
 * The subjects of a collection that has no `seeds/themes.yaml`: what governments at all levels write about, after the
 * tasks that budgets and yearbooks keep apart. Whatever is of none of them is of the first.
 */
const COMMON_THEMES: readonly Theme[] = [
  matter('general', '总体', '总体要求、目标和其他事项', [
    '总则',
    '总体要求',
    '指导思想',
    '基本原则',
    '主要目标',
    '附则',
  ]),
  industry('agriculture', '农业农村', '农业、农村、乡村振兴', [
    '农业',
    '农村',
    '乡村振兴',
    '农产品',
    '粮食',
    '耕地',
    '种业',
    '畜牧',
  ]),
  industry('manufacturing', '工业制造', '制造业、工业、产业转型', [
    '制造业',
    '工业',
    '产业集群',
    '装备',
    '钢铁',
    '新材料',
    '化工',
  ]),
  industry('digital', '数字信息', '数字经济、数据、信息化', [
    '数字经济',
    '数字化',
    '大数据',
    '人工智能',
    '信息化',
    '互联网',
    '数据资源',
  ]),
  industry('energy', '能源', '电力、煤炭、新能源', ['能源', '电力', '煤炭', '光伏', '风电', '储能', '天然气']),
  industry('services', '商贸服务', '商贸、物流、服务业', ['服务业', '商贸', '物流', '消费', '电子商务', '外贸']),
  industry('finance', '金融', '信贷、保险、基金', ['金融', '信贷', '保险', '融资', '贷款', '基金']),
  industry('culture-tourism', '文化旅游', '文化、旅游、体育', ['文化', '旅游', '文物', '体育', '非物质文化遗产']),
  matter('science', '科技创新', '研发、成果转化、知识产权', [
    '科技创新',
    '研发',
    '成果转化',
    '知识产权',
    '高新技术',
    '实验室',
  ]),
  matter('education', '教育人才', '教育、人才、培训', ['教育', '学校', '教师', '人才', '培训', '学生']),
  matter('health', '卫生健康', '医疗、公共卫生、养老', ['卫生', '医疗', '医院', '疫情', '健康', '养老', '药品']),
  matter('employment', '就业和社会保障', '就业、社保、救助', [
    '就业',
    '社会保障',
    '社会保险',
    '救助',
    '低保',
    '残疾人',
    '工资',
  ]),
  matter('environment', '生态环境', '污染防治、节能、自然资源', [
    '生态',
    '环境保护',
    '污染',
    '节能',
    '减排',
    '碳达峰',
    '水质',
    '河湖',
    '森林',
    '湿地',
  ]),
  matter('construction', '城乡建设', '住房、市政、交通', [
    '城镇化',
    '住房',
    '市政',
    '交通',
    '公路',
    '铁路',
    '供水',
    '建筑',
    '物业',
  ]),
  matter('safety', '安全应急', '安全生产、应急、消防', [
    '安全生产',
    '应急',
    '消防',
    '防汛',
    '灾害',
    '事故',
    '突发事件',
  ]),
  matter('government', '政务和法治', '审批、监督、法律责任', [
    '行政审批',
    '营商环境',
    '政务',
    '法律责任',
    '监督检查',
    '法治',
    '罚款',
  ]),
  matter('public-finance', '财政和项目', '资金、税收、投资', [
    '财政',
    '专项资金',
    '税收',
    '补助',
    '预算',
    '投资',
    '采购',
  ]),
];

/** The subjects of a collection: its own, or the common ones. */
export const themesIn = ({ themes }: { themes?: readonly Theme[] }): Theme[] => [...(themes ?? COMMON_THEMES)];
