import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Thirty short texts of several years, kinds and issuers, as one writes them: made, so that nobody has to keep them. */
const KINDS = ['规划', '意见', '通知'] as const;
const CITIES = ['怀化市', '湘潭市', '岳阳市'] as const;
const MATTERS = [
  { name: '养老服务', body: '市民政局', thing: '养老床位', unit: '张' },
  { name: '职业培训', body: '市人力资源社会保障局', thing: '技能人才', unit: '人' },
  { name: '农村公路', body: '市交通运输局', thing: '农村公路里程', unit: '公里' },
  { name: '科技创新', body: '市科技局', thing: '高新技术企业', unit: '家' },
  { name: '污水治理', body: '市生态环境局', thing: '污水处理厂', unit: '座' },
] as const;
/** What many of them repeat to the letter. */
const REPEATED = '建立部门协调机制，定期研究解决工作中的重大问题，重要情况及时报告市人民政府';

/** The text of document `n` (0 …) of the thirty, and its folder. */
function textOf(n: number): { id: string; text: string } {
  const year = 1996 + n;
  const [kind, city, matter] = [
    KINDS[n % KINDS.length] as (typeof KINDS)[number],
    CITIES[n % CITIES.length] as string,
    MATTERS[n % MATTERS.length] as (typeof MATTERS)[number],
  ];
  const title = kind === '规划' ? `${city}${matter.name}规划` : `${city}人民政府关于加强${matter.name}工作的${kind}`;
  const lines = [
    title,
    ...(kind === '规划' ? [`${city}人民政府`, `${year}年${(n % 12) + 1}月1日`] : []),
    '一、总体要求',
    `（一）基本原则。坚持统筹安排、分步实施，推进${matter.name}持续发展。`,
    `（二）主要目标。到${year + 5}年，全市${matter.thing}达到${(n + 1) * 100}${matter.unit}，比${year}年增长${(n % 9) + 2}%。`,
    '二、主要任务',
    `（一）完善制度。制定${matter.name}的具体办法，明确责任和期限。（${matter.body}牵头，市财政局配合）`,
    `（二）加大投入。第${n + 1}批资金用于${matter.name}，按项目管理。（市财政局负责）`,
    '三、组织实施',
    `${REPEATED}。`,
    ...(kind === '规划' ? [] : [`${city}人民政府`, `${year}年${(n % 12) + 1}月1日`]),
  ];
  return { id: `text-${year}`, text: `${lines.join('\n')}\n` };
}

/** Writes the thirty below `<folder>/seeds/`. */
export function writeThirty(folder: string): void {
  for (let n = 0; n < 30; n++) {
    const { id, text } = textOf(n);
    mkdirSync(path.join(folder, 'seeds', id), { recursive: true });
    writeFileSync(path.join(folder, 'seeds', id, 'source.txt'), text);
  }
}
