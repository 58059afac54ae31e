import { z } from 'zod';
import { Range } from './clause.ts';
import { described } from './described.ts';
import { Direction, Force } from './force.ts';
import { LinkType } from './link-type.ts';

const Address = z.strictObject({ doc: z.string(), clause: z.string() });
const Evidence = z.strictObject({
  from: z.array(z.string().min(1)).min(1).describe('exact words of the later clause'),
  to: z.array(z.string().min(1)).min(1).describe('exact words of the earlier clause'),
});

/** A decision in `seeds/links.yaml`: a reader's, with the words that prove it. */
export const LinkDecision = z.strictObject({
  from: z
    .string()
    .regex(/^[^/]+\/[^/]+$/)
    .describe('后发文件的条款：文件/条款'),
  to: z
    .string()
    .regex(/^[^/]+\/[^/]+$/)
    .describe('先发文件的条款：文件/条款'),
  type: LinkType.describe('后文怎样对待前文'),
  strength: z.union([z.literal(3), z.literal(2)]).describe('3 是对照时必须看到的，2 是研究者要的'),
  subject: z.string().describe('主题的 id'),
  evidence: described(Evidence, { from: '后发条款的原话，逐字照录', to: '先发条款的原话，逐字照录' }),
  note: z.string().min(4).describe('承接了什么或改了什么，一句话'),
});
export type LinkDecision = z.infer<typeof LinkDecision>;

const Ordered = z.strictObject({
  level: Force.nullable().describe('null where no verb governs the words, or it was not coded'),
  words: z.string().nullable().describe('the words that show the level, exact'),
});

/** A row of links.json. */
export const Link = z
  .strictObject({
    id: z.string().describe('later doc/clause/earlier doc/clause; its page once was /compare/<id>/'),
    from: Address.describe('clause of the later document'),
    to: Address.describe('clause of the earlier document'),
    type: LinkType.describe('how the later paragraph stands to the earlier'),
    strength: z
      .union([z.literal(3), z.literal(2)])
      .describe('3: a reader comparing the two must see it; 2: a researcher wants it'),
    evidence: Evidence.describe('the words that prove it, exact, on both sides'),
    direction: Direction.nullable().describe('which way the matter went; null where it was not coded'),
    force: z
      .strictObject({ from: Ordered, to: Ordered })
      .describe('how firmly the later (from) and the earlier clause (to) order it'),
    coding: z.enum(['twice', 'once']).describe('twice: by two readers apart, differences settled; once: by one editor'),
    note: z.string().describe('what was carried on or what changed'),
    origin: z.enum(['rule', 'editorial']).describe('who decided it'),
    subject: z.string().describe('id of a theme'),
    shared: z.array(z.string()).describe('words that stand in both clauses, common ones left out'),
    url: z.string().describe('permanent address of the page of the pair, from the root of the site'),
  })
  .describe('Links between clauses of two documents, in the order of the later one.');
export type Link = z.infer<typeof Link>;

const CoverageStatus = z.enum(['linked', 'new', 'not-carried', 'apparatus']);
export type CoverageStatus = z.infer<typeof CoverageStatus>;

/** A decision in `seeds/coverage.yaml`. */
export const CoverageDecision = z.strictObject({
  ref: z.string().regex(/^[^/]+\/[^/]+$/),
  status: CoverageStatus,
  why: z.string().min(4),
});
export type CoverageDecision = z.infer<typeof CoverageDecision>;

/** A row of coverage.json: one a paragraph of each document. */
export const Coverage = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('id of the paragraph'),
    status: CoverageStatus.describe('what became of it'),
    why: z.string().describe('the reason, in words'),
    links: z.int().describe('number of links of the clause'),
  })
  .describe('What became of every paragraph: linked, new, not carried on, or apparatus (no content of its own).');
export type Coverage = z.infer<typeof Coverage>;

/** A single matter that one document alone has; `seeds/matters.yaml`, and a row of matters.json with its source. */
export const MatterDecision = z.strictObject({
  kind: z.enum(['new', 'not-carried']).describe('new: the later document alone has it; not-carried: the earlier alone'),
  doc: z.string().describe('id of the document'),
  clause: z.string().describe('id of the clause'),
  quote: z.string().min(2).describe('exact words of the clause'),
  subject: z.string().describe('id of a theme'),
  title: z.string().min(2).describe('the matter in a few words'),
  why: z.string().min(4).describe('what the other document does not have'),
});
/** `seeds/matters.yaml`. */
export const EditorialMatter = described(MatterDecision, {
  kind: 'new 只有后发的文件有，not-carried 只有先发的文件有',
  doc: '文件的 id',
  clause: '条款的 id',
  quote: '条款的原话，逐字照录',
  subject: '主题的 id',
  title: '什么事项，几个字',
  why: '另一份文件里没有什么',
});

export const Matter = MatterDecision.extend({
  source: z.array(Range).describe('the characters of the quote in the seed'),
}).describe('Matters that only one of the documents has, even inside linked paragraphs.');
export type Matter = z.infer<typeof Matter>;

/** A row of references.json: what a text refers to, in itself or outside. */
export const Reference = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('id of the clause'),
    quote: z.string().describe('the words that refer, as printed'),
    kind: z
      .enum(['self', 'box', 'above', 'title', 'number', 'meeting', 'named'])
      .describe(
        'how the words refer: self 本规划; box 专栏4; above 上述; title 《…》; number 中发〔2015〕16号; meeting 党的十九大; named a document without 《》: 落实…方案, “中国制造2025”',
      ),
    to: Address.nullable().describe(
      'the clause or document meant, where it is one of ours; clause is empty for a whole document',
    ),
    source: z.array(Range).describe('the characters of the quote in the seed'),
  })
  .describe('References within a text and to other documents.');
export type Reference = z.infer<typeof Reference>;
