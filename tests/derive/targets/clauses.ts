import type { Clause } from '../../../src/model/clause.ts';

/** `# 2.1 食品产业` opens a heading; every other line is a paragraph of it. All of the text is the seed. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  let owner = '';
  for (const line of text.split('\n')) {
    const heading = /^# (\S+) (.+)$/.exec(line);
    if (heading) owner = heading[1] as string;
    const siblings = clauses.filter(({ parent, kind }) => parent === owner && kind === 'paragraph');
    const start = heading ? at + 2 : at;
    if (line !== '') {
      clauses.push({
        doc: 'case',
        id: heading ? owner : `${owner}.p${siblings.length + 1}`,
        kind: heading ? 'section' : 'paragraph',
        label: heading ? owner : '',
        title: heading?.[2] ?? '',
        text: heading ? '' : line,
        parent: heading ? (/^(.+)\.\d+$/.exec(owner)?.[1] ?? null) : owner,
        url: '/',
        source: [[start, at + line.length]],
        head: heading ? line.slice(2) : '',
        hash: '00000000',
        locator: '',
      });
    }
    at += line.length + 1;
  }
  return clauses;
}
