/** The id that is proposed for a document: an address that tells what it is. */
const KINDS: Readonly<Record<string, string>> = {
  ...{
    规划: 'plan',
    纲要: 'plan',
    计划: 'plan',
    方案: 'scheme',
    意见: 'opinions',
    指导意见: 'opinions',
    通知: 'notice',
  },
  ...{ 通告: 'announcement', 公告: 'announcement', 办法: 'measures', 决定: 'decision', 决议: 'resolution' },
  ...{ 条例: 'regulations', 规定: 'provisions', 规则: 'rules', 细则: 'rules', 要点: 'points', 措施: 'measures' },
  ...{ 报告: 'report', 批复: 'reply', 函: 'letter', 标准: 'standard', 指南: 'guide', 法: 'law', 法典: 'code' },
  ...{ 实施方案: 'scheme', 预案: 'emergency-plan', 章程: 'charter', 若干问题: 'answers', 命令: 'order', 令: 'order' },
};

/**
 * The name of the file where it can be an address; the short name in letters (`name`, empty where it is long), else
 * `plan-2016` of a plan of that year; `plan-2016-2` where that is taken. `taken` are the ids that cannot be used.
 */
export function proposedId(
  { file, kind, date, name }: { file: string; kind: string | null; date: string | null; name: string },
  taken: ReadonlySet<string>,
): string {
  const named = file
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replace(/[\s_.]+/g, '-');
  const isName =
    /^[a-z][a-z0-9-]{2,39}$/.test(named) &&
    !/^(?:new|untitled|document|file|index|default|content|p?\d+)\b/.test(named);
  const told = [KINDS[kind ?? ''] ?? 'text', date?.slice(0, 4)].filter(Boolean).join('-');
  const first = isName ? named.replace(/-+/g, '-').replace(/-$/, '') : /^[a-z][a-z0-9]{2,29}$/.test(name) ? name : told;
  for (let n = 1; ; n++) {
    const id = n === 1 ? first : `${first}-${n}`;
    if (!taken.has(id)) return id;
  }
}
