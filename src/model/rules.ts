import type { Severity } from './severity.ts';

/** What a rule means to the person who edits, and what cures it. */
export interface Rule {
  level: Severity;
  meaning: string;
  cure: string;
}

const error = (meaning: string, cure: string): Rule => ({ level: 'error', meaning, cure });
const warning = (meaning: string, cure: string): Rule => ({ level: 'warning', meaning, cure });
const ENTRY = '对照原文，改正或删去这一条。';
const NEW_ID = '编号就是网址：换一个。';
const MOVED = '恢复它，或在 seeds/addresses.yaml 的 moved 下写明现在的去处。';
const MOVES = '改正 seeds/addresses.yaml 里 moved 的这一条。';
const KEPT = '改正 seeds/addresses.yaml 里 kept 的这一条。';
const ACCEPT = '修正原文；确系原文如此的，在 document.yaml 的 accept 下写明 rule、quote（该行开头的字）和 reason。';

const SAYS =
  '以原文为准的，删去 document.yaml 的这一项；以 document.yaml 为准的，在 accept 下写明 rule、quote 和 reason。';

const FACT =
  '不能用 accept 放过：在 document.yaml 的 structure 里写 as: text，或 as: heading 加 rank、number，并写 quote 和 reason。';

/** Every rule by its name. Names are permanent: people cite them and `accept:` holds them. Add, never rename. */
export const RULES = {
  'seed/missing-file': error('缺少需要的文件。', '补上这个文件。'),
  'seed/unreadable': error('不是可以读取的普通文件。', '换成普通文件或普通文件夹，不用链接。'),
  'seed/unknown-file': error('这个名字的文件不会被读取。', '改名或移走；README 和 CONTRIBUTING 列有会读取的文件。'),
  'seed/too-large': error('文件过大。', '检查是不是放错了文件；按文件拆分。'),
  'seed/checksum': error('原文与登记的校验和不符。', '恢复原文；确要更改的，更新 document.yaml 的 sha256。'),
  'seed/folder-name': error('文件夹名与 id 不同。', '两处用同一个名字。'),
  'seed/duplicate-id': error('几份文件用了同一个 id。', NEW_ID),
  'seed/reserved-id': error('这个 id 是网站自己的地址。', '换一个 id；是文件的 id，同时改文件夹名。'),
  'encoding/utf-8': error('文件不是 UTF-8 编码。', '转换编码（原文多为 GB 18030），再更新 sha256。'),
  'encoding/bom': error('文件以字节顺序标记开头。', '删去开头三个字节，再更新 sha256。'),
  'encoding/crlf': error('文件里有回车符。', '把换行改为 LF，再更新 sha256。'),
  'encoding/nul': error('文件里有空字节。', '文件可能是 UTF-16 或已损坏：从来源重新取一份。'),
  'encoding/empty': error('文件里没有文字。', '核对放的是不是这份文件。'),
  'encoding/control': error('文件里有控制字符或非字符，XML 存不下。', '删去或改正；这一项不能用 accept 放过。'),
  'encoding/replacement': error('文件里有替换符 U+FFFD：转码时丢了字。', `从来源重新取一份。${ACCEPT}`),
  'encoding/private-use': error('文件里有私用区字符：别人的机器上是另一个字或空白。', `换成标准汉字。${ACCEPT}`),
  'encoding/invisible': error('文件里有看不见的字符。', `删去。${ACCEPT}`),
  'yaml/syntax': error('不是合格的 YAML。', '看这一行和上一行的缩进、冒号、引号；缩进只用空格。'),
  'yaml/unknown-key': error('没有这个字段。', '改正拼写，或删去。'),
  'yaml/schema': error('字段的值不合要求。', '按说明改正。'),
  'source/furniture': error(
    '原文里混有网页的附带文字。',
    '从原文里删去，再更新 sha256；确是正文的，在 structure 里写 as: text。',
  ),
  'structure/no-owner': error('没有认出任何编号，全文只是一段序言。', '核对编号的写法。'),
  'structure/excerpt': warning('文本不是从第一部分开始。', '核对是否为节选。'),
  'structure/heading-inside': warning('行内有标题，已按编号的次序分开。', '不是标题的，在 structure 里写 as: text。'),
  'structure/series-mixed': warning('编号有的从头数起，有的接着往下数。', '核对原文；地址照印出的号码。'),
  'structure/number-gap': error('编号不连续。', ACCEPT),
  'structure/number-repeated': error('编号重复。', FACT),
  'structure/number-backwards': error('编号倒退。', FACT),
  'structure/heading-empty': error('编号后面没有文字。', ACCEPT),
  'structure/heading-without-text': error('标题下面没有内容。', ACCEPT),
  'structure/address-taken': error('两个条款得到同一个地址。', FACT),
  'structure/after-signature': { level: 'notice', meaning: '落款之后还有文字。', cure: '无须改动：保存为一段。' },
  'structure/unclosed-line': warning('这一行没有编号，也不是完整的句子。', '核对断行；无误的无须改动。'),
  'box/unclosed': error('专栏没有收尾。', '补上最后一行框线（└──┘）。'),
  'box/stray-rule': warning('框线落在专栏之外。', '核对专栏的 ┌ 或 ┘。'),
  'box/columns': { level: 'notice', meaning: '专栏分栏。', cure: '无须改动：每格保存为一段。' },
  'box/no-number': { level: 'notice', meaning: '专栏没有编号。', cure: '无须改动：排在最后一个编号之后。' },
  'metadata/no-title': error(
    '原文里没有认出标题，document.yaml 也没有写。',
    '在 document.yaml 里写 title；编者所加的，另写 titleNote。',
  ),
  'metadata/title': error('document.yaml 的标题与原文印的不同。', SAYS),
  'metadata/kind': error('document.yaml 的文种与标题里的不同。', SAYS),
  'metadata/number': error('document.yaml 的文号与原文印的不同。', SAYS),
  'metadata/issuer': error('document.yaml 的发文机关与原文印的不同。', SAYS),
  'metadata/signed': error('document.yaml 的落款日期与原文印的不同。', SAYS),
  'facts/unmatched': error('document.yaml 的一条没有对上原文。', ENTRY),
  'facts/unknown-owner': error('structure 指的条款不存在。', '改正 document.yaml 里的 owner：须是前面的条款。'),
  'facts/not-acceptable': error('这一项不能用 accept 放过。', '改正原文，删去这一条。'),
  'coverage/lost': error('有字符不属于任何条款。', '这是程序的错误，请报告。'),
  'coverage/doubled': error('有字符同属两个条款。', '这是程序的错误，请报告。'),
  'coverage/twice': error('一个条款写了两次。', '只留一条。'),
  'coverage/unknown-clause': error('没有这个条款。', ENTRY),
  'coverage/undecided': error('段落没有对应，也没有结论。', '在 seeds/coverage.yaml 里写明 ref、status 和 why。'),
  'coverage/contradiction': error('结论与对应关系矛盾。', ENTRY),
  'links/unknown-clause': error('没有这个条款。', ENTRY),
  'links/direction': error('前后两边的先后不对。', 'from 写后发的文件，to 写先发的文件。'),
  'links/unknown-theme': error('没有这个主题。', '改用 seeds/themes.yaml 里的 id，或在其中添上。'),
  'links/twice': error('同一个对应写了两次。', '只留一条。'),
  'links/evidence': error('引文不在条款里。', '逐字照录条款。'),
  'coding/unknown': error('没有这个对照或句子。', '核对 id；句子写作 6.1.1.p1.s2。'),
  'coding/twice': error('同一个对照或句子写了两次。', '只留一条。'),
  'coding/words': error('所引的词不在原文里。', '逐字照录；句子的词取自这一句，对照的词取自条款或它的上级标题。'),
  'coding/force': error('力度和显示它的词只写了一个。', '两个都写，或都写 ~。'),
  'coding/type': error('对照的关系与两位读者编码定下的不同。', '以编码定下的为准，改 seeds/links.yaml。'),
  'coding/unknown-theme': error('没有这个主题。', '改用 seeds/themes.yaml 里的 id，或在其中添上。'),
  'matters/unknown-clause': error('没有这个条款。', ENTRY),
  'matters/quote': error('引文不在条款里。', '逐字照录条款。'),
  'matters/unknown-theme': error('没有这个主题。', '改用 seeds/themes.yaml 里的 id，或在其中添上。'),
  'targets/entry': error('引文没有指定恰好一个指标。', '引文须含数字；含几个时用 nth 指明。'),
  'targets/unknown-clause': error('没有这个条款。', ENTRY),
  'targets/stale-quote': error('引文不在条款里。', ENTRY),
  'targets/ambiguous-quote': error('引文在条款里不止一处。', '多引几个字。'),
  'targets/unknown-theme': error('没有这个主题。', '改用 seeds/themes.yaml 里的 id，或在其中添上。'),
  'numbers/unexplained': error(
    '没有规则说明这个数字是什么。',
    '在 editorial/targets.yaml 的 numbers 下写明 clause、quote、role 和 reason。',
  ),
  'comparisons/entry': error('引文没有指定恰好一个指标。', '引文须含数字；含几个时用 nth 指明。'),
  'comparisons/unknown-clause': error('没有这个条款。', ENTRY),
  'comparisons/stale-quote': error('引文不在条款里。', ENTRY),
  'comparisons/ambiguous-quote': error('引文在条款里不止一处。', '多引几个字。'),
  'comparisons/unknown-document': error('没有这份文件。', '改正 doc。'),
  'comparisons/twice': error('id 已被占用。', NEW_ID),
  'comparisons/direction': error('后一边不属于后发的文件。', '把两边对调。'),
  'entity/duplicate-id': error('id 已被占用。', '同一个名称的引文合在一条里；不同的换一个 id。'),
  'entity/two-names': error('同一个 id 在另一份文件里是另一个名称或类别。', '使两处一致。'),
  'entity/stale-quote': error('引文不在条款里。', '逐字照录条款。'),
  'entity/unknown-theme': error('没有这个主题。', '改用 seeds/themes.yaml 里的 id，或在其中添上。'),
  'entity/unknown-place': error('没有这个地名。', '写区划的全称（seeds/places.yaml 范围内）或新区名。'),
  'erratum/duplicate-id': error('id 已被占用。', '取下一个号：勘误号会被引用。'),
  'erratum/stale-quote': error('引文在条款里不是恰好一处。', '逐字照录条款，前后多引几个字。'),
  'erratum/found-by-rule': error('规则已经找到这一处。', '删去这一条。'),
  'clause-theme/stale': error(
    '主题或它所据的话不对。',
    '主题用 seeds/themes.yaml 的 id；所据的话逐字照录条款、试点或上面的标题。',
  ),
  'milestone/stale': error('引文或期限的话不在条款里。', '逐字照录条款，如 /data/clauses.json 所载。'),
  'outcome/unknown-target': error('没有这个目标；规定和分类的数不是目标。', '核对 target：/data/targets.csv 的 id。'),
  'outcome/twice': error('id 已被占用。', '取下一个号：结果的号会被引用。'),
  'outcome/value': error(
    '数字不在摘引里。',
    'figure 照录摘引里的数和单位；由两个数算出的写 computed；kind 为 earlier 的须与目标同数。',
  ),
  'outcome/unit': error('单位与目标的不同。', '换算，或在 comparable 里写 indicator。'),
  'outcome/direction': error('看不出数字要高还是要低。', '写 toward: up（越多越好）或 down（越少越好）。'),
  'synonym/stale': error('没有哪份文件写着这个词。', '改用文中的词；逐字照录。'),
  'synonym/twice': error('同一个说法写了两次。', '只留一条。'),
  'term/duplicate-id': error('id 已被占用。', NEW_ID),
  'term/stale-quote': error('引文不在条款里。', '逐字照录条款。'),
  'term/unknown-theme': error('没有这个主题。', '改用 seeds/themes.yaml 里的 id，或在其中添上。'),
  'term/definition': error('释义不是 definedIn 条款里的原话。', '从条款里照录。'),
  'term/no-source': error('外来的释义没有出处。', '写明 source，或把 basis 改为 unknown。'),
  'term/basis': error('有释义而没有依据。', 'basis 写 text 或 outside。'),
  'place/undecided': warning('一个名称是几个区划共有的。', '在 seeds/places.yaml 的 short 或 abbreviations 下写明。'),
  'place/stale': error('没有文件用到这一条。', '改正或删去：其余由规则找出。'),
  'body/stale': error('没有文件把它列为责任单位。', '改正名称，或删去这一条。'),
  'body/no-entry': warning('责任单位没有登记，网址由名称生成。', '在 seeds/bodies.yaml 里添上，使网址不变。'),
  'address/unregistered': warning('有新的地址没有登记。', '发布之前运行 npm run register。'),
  'address/unrecorded': error('有改动没有登记。', '运行 npm run register。'),
  'address/dropped': error('发布过的地址不见了。', MOVED),
  'address/changed': error(
    '发布过的地址换了内容。',
    '文字有更正的，运行 npm run register；条款移位的，在 kept 下指明。',
  ),
  'address/respaced': error('条款的空白变了。', '核对后运行 npm run register。'),
  'address/relocated': error('条款换了地址。', MOVED),
  'address/duplicate': error('两个条款用了同一个地址。', KEPT),
  'address/forgotten': error('登记里少了发布过的地址。', '恢复 seeds/addresses.yaml。'),
  'address/page-forgotten': error('登记里少了发布过的页面。', '恢复 seeds/addresses.yaml。'),
  'address/register-missing': error('地址登记不见了。', '恢复 seeds/addresses.yaml。'),
  'address/page-dropped': error('发布过的页面不见了。', MOVED),
  'address/kept-unmatched': error('kept 的引文不是恰好一个条款的开头。', KEPT),
  'address/kept-kind': error('kept 的条款类别不符。', KEPT),
  'address/kept-moved': error('kept 的地址又写在 moved 里。', KEPT),
  'address/kept-twice': error('kept 的地址写了两次。', KEPT),
  'address/kept-unknown': error('kept 的地址没有发布过。', KEPT),
  'address/moved-unknown': error('moved 的地址没有发布过。', MOVES),
  'address/moved-held': error('moved 的地址还在原处。', '删去这一条。'),
  'address/moved-nowhere': error('moved 的去处不存在。', MOVES),
  'address/moved-twice': error('moved 的地址写了两次。', MOVES),
  'address/moved-elsewhere': error('moved 的去处不在本站。', MOVES),
  'address/moved-other-words': error('moved 的去处文字不同。', MOVES),
  'content/stale': error('content/ 不是由现在的种子生成的。', '运行 npm run content。'),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
type Prefix<Name> = Name extends `${infer P}/${string}` ? P : never;

/** What the rules of one prefix look at, in the order in which a text meets them. */
export const RULE_GROUPS: Readonly<Record<Prefix<RuleName>, string>> = {
  seed: '种子文件',
  encoding: '字符',
  yaml: 'YAML 的写法',
  source: '原文的附带文字',
  structure: '编号与结构',
  box: '专栏',
  metadata: '标题、文号、发文机关、日期',
  facts: 'document.yaml 的 structure 与 accept',
  coverage: '有没有遗漏，段落的去向',
  links: '文件之间的对应',
  coding: '两位读者的编码',
  matters: '一文独有的事项',
  targets: '指标',
  numbers: '数字',
  comparisons: '指标的对照',
  entity: '园区、企业、项目',
  erratum: '勘误',
  'clause-theme': '条款的主题',
  milestone: '期限',
  outcome: '目标的结果',
  synonym: '说法对照',
  term: '名词',
  place: '地名',
  body: '责任单位',
  address: '地址的登记',
  content: '生成的内容',
};
export const isRule = (name: string): name is RuleName => Object.hasOwn(RULES, name);
