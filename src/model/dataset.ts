import { z } from 'zod';
import { Candidate } from './candidate.ts';
import { Clause } from './clause.ts';
import { ClauseTheme } from './clause-theme.ts';
import { Agreement, Coding, CodingNote } from './coding.ts';
import { Comparison } from './comparison.ts';
import { DocumentRecord } from './document.ts';
import { Duty } from './duty.ts';
import { English } from './english.ts';
import { Entity } from './entity.ts';
import { Erratum } from './erratum.ts';
import { Coverage, Link, Matter, Reference } from './link.ts';
import { Milestone } from './milestone.ts';
import { NumberRecord } from './number.ts';
import { Outcome } from './outcome.ts';
import { Pilot } from './pilot.ts';
import { AddressRecord, ChangeRecord } from './register.ts';
import { Reuse } from './reuse.ts';
import { SentenceRecord } from './sentence.ts';
import { Synonym } from './synonym.ts';
import { Target } from './target.ts';
import { Term } from './term.ts';
import { Theme } from './theme.ts';

/** A published file of records: its name below /data/, and the schema of one record. */
export interface Dataset {
  name: string;
  title: string;
  record: z.ZodType;
}

/** Every dataset, in the order of the data page. */
export const DATASETS = [
  { name: 'documents', title: '文件', record: DocumentRecord },
  { name: 'clauses', title: '条款', record: Clause },
  { name: 'themes', title: '主题', record: Theme },
  { name: 'addresses', title: '地址', record: AddressRecord },
  { name: 'changes', title: '变动', record: ChangeRecord },
  { name: 'clause-themes', title: '条款的主题', record: ClauseTheme },
  { name: 'entities', title: '地方、部门、园区、企业、项目与工程', record: Entity },
  { name: 'duties', title: '责任分工', record: Duty },
  { name: 'terms', title: '名词', record: Term },
  { name: 'synonyms', title: '说法对照', record: Synonym },
  { name: 'errata', title: '校勘', record: Erratum },
  { name: 'pilots', title: '试点示范', record: Pilot },
  { name: 'links', title: '条款对照', record: Link },
  { name: 'sentences', title: '句子', record: SentenceRecord },
  { name: 'codings', title: '两位读者的判断', record: Coding },
  { name: 'agreement', title: '判断的一致率', record: Agreement },
  { name: 'coding-notes', title: '判断的说明', record: CodingNote },
  { name: 'coverage', title: '段落去向', record: Coverage },
  { name: 'matters', title: '独有事项', record: Matter },
  { name: 'references', title: '文中引用', record: Reference },
  { name: 'targets', title: '指标', record: Target },
  { name: 'milestones', title: '有期限而无数字的目标', record: Milestone },
  { name: 'outcomes', title: '目标的结果', record: Outcome },
  { name: 'numbers', title: '数字', record: NumberRecord },
  { name: 'comparisons', title: '对照', record: Comparison },
  { name: 'candidates', title: '可能相关（未核对）', record: Candidate },
  { name: 'reuse', title: '相同的文字', record: Reuse },
  { name: 'english', title: '英文词语', record: English },
] as const satisfies readonly Dataset[];

/** All data files and texts in one archive, from the root of the site. */
export const ARCHIVE = 'data/all.zip';

type Published = (typeof DATASETS)[number];

/** All that is published, by the name of its file below /data/: what the pipeline makes, and what is read of it again. */
export type Records = { readonly [D in Published as D['name']]: readonly z.infer<D['record']>[] };

/** What is known of the clauses, apart from the texts themselves and the history of their addresses. */
export type Derived = Omit<Records, 'documents' | 'clauses' | 'addresses' | 'changes'>;

/** JSON Schema (2020-12) of a whole file: an array of records. */
export function jsonSchema({ name, title, record }: Dataset): object {
  return { $id: `${name}.json`, title, ...z.toJSONSchema(z.array(record), { io: 'output' }) };
}

/** Day of the last published state: the date of every file that must have one. */
export const publishedDay = ({ changes }: Pick<Records, 'changes'>): string => changes.at(-1)?.date ?? '1970-01-01';
