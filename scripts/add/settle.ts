import { DocumentMeta } from '../../src/model/document.ts';
import { hasErrors } from '../../src/model/problem.ts';
import { RULES } from '../../src/model/rules.ts';
import type { Asker } from '../site/ask.ts';
import { Refusal } from '../site/refusal.ts';
import { type Candidate, type Judgement, judge, nameOf, taking } from './candidate.ts';
import { listed, type Read } from './collection.ts';
import { shown } from './show.ts';

/** Decides what is open about a candidate; null where it is not to be added. @throws Refusal where it cannot be. */
export type Settle = (candidate: Candidate, taken: ReadonlySet<string>) => Promise<Candidate | null>;

/** What a web page prints around a text is no matter of opinion: it goes, and is listed. */
function withoutFurniture(candidate: Candidate, read: Read): { candidate: Candidate; judgement: Judgement } {
  let at = { candidate, judgement: judge(candidate, read.lookup) };
  for (let round = 0; round < 5; round++) {
    const cure = at.judgement.cures.find(({ rule }) => rule === 'source/furniture');
    if (!cure) break;
    const cleaned = taking(at.candidate, cure);
    at = { candidate: cleaned, judgement: judge(cleaned, read.lookup) };
  }
  return at;
}

/** Takes what is proposed, and refuses what needs a person. */
export const byItself =
  (read: Read): Settle =>
  async (draft) => {
    const { candidate, judgement } = withoutFurniture(draft, read);
    console.log(shown(candidate, judgement));
    if (hasErrors(judgement.problems))
      throw new Refusal(
        `有错误，没有添加。不加 --yes 再运行，可以逐项决定；或改正原件。在哪里、怎么办，用 npm run review -- 文件 逐行看。\n${listed(judgement.problems)}`,
      );
    if (candidate.doubts.length > 0)
      throw new Refusal(`有拿不准的，没有添加。不加 --yes 再运行，核对以后再定。\n${candidate.doubts.join('\n')}`);
    return candidate;
  };

/** Asks for every decision. */
export const byHand =
  (read: Read, { ask, choose }: Pick<Asker, 'ask' | 'choose'>): Settle =>
  async (draft, taken) => {
    let { candidate, judgement } = withoutFurniture(draft, read);
    console.log(shown(candidate, judgement));
    ({ candidate, judgement } = await titled(candidate, judgement, read, ask));
    const left = new Set<string>();
    for (;;) {
      const cure = judgement.cures.find(({ rule }) => !left.has(rule));
      if (!cure) break;
      const { rule, problems, proposal } = cure;
      console.log(`${rule}（${problems.length} 处）：${RULES[rule].meaning}`);
      for (const { line, message } of problems.slice(0, 10))
        console.log(`  ${line === undefined ? '' : `第 ${line} 行：`}${message}`);
      left.add(rule);
      if ((await choose(`  ${proposal}。照办吗`, ['y', 'n'])) === 'n') continue;
      candidate = taking(candidate, cure);
      judgement = judge(candidate, read.lookup);
    }
    if (hasErrors(judgement.problems))
      throw new Refusal(
        `还有错误，没有添加。用 npm run review -- 文件 逐行看，改正原件；或用 --text 取出文本，改好后另存为 .txt 再添加。\n${listed(judgement.problems)}`,
      );
    if (candidate.doubts.length > 0 && (await choose('拿不准的几处，同原件核对过了吗', ['y', 'n'])) === 'n')
      return null;
    candidate = await named(candidate, taken, ask);
    return (await choose(`写入 seeds/${candidate.meta.id} 吗`, ['y', 'n'])) === 'y' ? candidate : null;
  };

async function titled(candidate: Candidate, judgement: Judgement, read: Read, ask: Asker['ask']) {
  if (!judgement.problems.some(({ rule }) => rule === 'metadata/no-title')) return { candidate, judgement };
  const proposal = nameOf(candidate.file).replace(/\.[^.]+$/, '');
  const title = await ask('原文里没有认出标题。写什么标题', proposal);
  const titleNote = title === proposal ? '标题取自原件的文件名' : '标题由编者所加';
  const named = { ...candidate, meta: { ...candidate.meta, title, titleNote } };
  return { candidate: named, judgement: judge(named, read.lookup) };
}

async function named(candidate: Candidate, taken: ReadonlySet<string>, ask: Asker['ask']): Promise<Candidate> {
  for (;;) {
    const id = await ask('地址（小写字母、数字和连字符，以字母开头；发布以后不再改）', candidate.meta.id);
    if (taken.has(id)) console.log(`  “${id}”已经用了。`);
    else if (!DocumentMeta.shape.id.safeParse(id).success) console.log(`  “${id}”不能作地址。`);
    else return { ...candidate, meta: { ...candidate.meta, id } };
  }
}
