import { z } from 'zod';
import { isSitePath } from './address.ts';
import { ClauseKind } from './clause.ts';
import { Day } from './date.ts';
import { described } from './described.ts';

/** An address within the site: `plan`, `plan/2.2.1.p4`, or a page such as `/about/`. */
const Address = z
  .string()
  .refine((text) => isSitePath(text) || /^[a-z][a-z0-9-]*(\/[a-z0-9][a-z0-9.-]*)?$/.test(text), {
    error: '地址写作 plan、plan/2.2.1.p4，或以斜线开头和结尾的网页路径，如 /about/',
  });

/** A published address of a clause; see src/register/README.md. */
const Row = z
  .tuple([z.string(), ClauseKind, z.string().regex(/^[0-9a-f]{16}$/), z.string()], z.string())
  .describe('编号、类别、文字的指纹、开头的字；以后是全部字符的指纹、所在的位置、曾在哪些页上');

/** `seeds/addresses.yaml`: every address that was ever published, and where those stand that moved. */
export const AddressRegister = z.strictObject({
  moved: z
    .array(
      z.strictObject({
        from: Address.describe('公布过的地址'),
        to: Address.describe('转到哪个地址'),
        reason: z.string().min(4),
      }),
    )
    .default([])
    .describe('由人写：不再有的地址，和这些文字现在的去处'),
  kept: z
    .array(
      z.strictObject({
        address: Address.describe('公布过的地址'),
        quote: z.string().min(4).describe('保留这个地址的条款开头的字，连编号'),
        reason: z.string().min(4),
      }),
    )
    .default([])
    .describe('由人写：文字看不出来时，哪个条款保留哪个地址'),
  pages: z.array(Address).default([]).describe('不是条款的网页；由 npm run register 写'),
  published: z.record(z.string(), z.array(Row)).default({}).describe('按文件，一个地址一行；由 npm run register 写'),
});
export type AddressRegister = z.infer<typeof AddressRegister>;

/** What happened to one address between two published states. */
export const Change = z.strictObject({
  address: Address.describe('the address that it happened to'),
  change: z
    .enum(['published', 'added', 'changed', 'moved', 'relocated', 'respaced'])
    .describe(
      'published: a whole document; added: a clause; changed: its words; moved: it forwards; relocated: the same words under another number, parent or in another order; respaced: only white space or the marks of a number',
    ),
  to: Address.nullable().default(null).describe('where a moved address forwards'),
  before: z.string().nullable().default(null).describe('the words as published before, where they are known'),
  after: z.string().nullable().default(null).describe('the words as published now'),
  clauses: z.int().nullable().default(null).describe('how many clauses a published document has'),
});
export type Change = z.infer<typeof Change>;

const WrittenChange = described(Change, {
  address: '变动的地址',
  change:
    'published 整份文件公布；added 新的条款；changed 文字有改；moved 转到别处；relocated 文字没有变，编号、所属或次序变了；respaced 只有空白或编号的标点变了',
  to: '移走的地址转到哪里',
  before: '原来公布的文字；不知道的不写',
  after: '现在公布的文字',
  clauses: '公布的文件有多少条款',
});

/** `seeds/changes.yaml`: the published states, earliest first. */
export const PublishedState = z.strictObject({
  date: Day,
  note: z.string().min(1),
  manifests: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .optional()
    .describe('公布这一状态的 manifest.json 的 SHA-256；由 npm run register 写'),
  changes: z.array(WrittenChange),
});
export type PublishedState = z.infer<typeof PublishedState>;

/** A row of addresses.json. */
export const AddressRecord = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    id: z.string().describe('id of the clause within its document'),
    kind: ClauseKind.describe('what kind of clause it is'),
    url: z.string().describe('the address from the root of the site'),
    to: z.string().nullable().describe('where it forwards; null where it stands'),
    fingerprint: z.string().describe('FNV-1a (64 bits) of the kind, a line feed and the words without white space'),
    earlier: z
      .array(z.string())
      .default([])
      .describe('addresses from the root of the site under which it was published before; each leads here'),
    registered: z.boolean().describe('false until npm run register has written it down'),
  })
  .describe('Every published address of a clause.');
export type AddressRecord = z.infer<typeof AddressRecord>;

/** A row of changes.json. */
export const ChangeRecord = Change.extend({
  date: Day.describe('day of the published state'),
  note: z.string().describe('what the state is about'),
  url: z.string().describe('where the address leads now'),
  title: z.string().describe('the place in words'),
}).describe('What changed between published states, earliest first.');
export type ChangeRecord = z.infer<typeof ChangeRecord>;
