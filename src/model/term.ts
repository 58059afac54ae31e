import { z } from 'zod';
import { Id } from './id.ts';
import { Mention, QuotedMention } from './mention.ts';

const Basis = z
  .enum(['text', 'outside', 'editor', 'unknown'])
  .describe(
    'text: the words of definedIn; outside: one plain sentence from the named source; editor: the editor’s words, of a word that the source uses without defining it, or, without a source, as the trade uses it; unknown: left open',
  );

/** A coined word or shorthand, explained. */
export const Term = z
  .strictObject({
    id: z.string().describe('permanent: part of the address of its page'),
    term: z.string().describe('the word as pages name it'),
    definition: z.string().nullable().describe('verbatim from definedIn where the basis is text; null where unknown'),
    definedIn: z
      .strictObject({ doc: z.string(), clause: z.string() })
      .nullable()
      .describe('the clause whose own words define it, or null'),
    mentions: z.array(Mention).describe('where the texts use it'),
    forms: z.array(z.string()).describe('the words of the texts, longest first'),
    basis: Basis,
    sourceNote: z.string().nullable().describe('the outside source of the definition'),
    themes: z.array(z.string()).describe('ids of the themes that it belongs to'),
    note: z.string().nullable().describe('what an editor adds, or null'),
    url: z.string().describe('permanent address from the root of the site'),
  })
  .describe('Terms in order of first mention.');
export type Term = z.infer<typeof Term>;

/** `seeds/terms.yaml`. */
export const EditorialTerm = z.strictObject({
  id: Id.describe('网址的一部分，不再改变'),
  term: z.string().min(1),
  definition: z.string().nullable().default(null),
  definedIn: z.string().nullable().default(null).describe('释义所在的条款：文件/条款'),
  basis: Basis.describe(
    'text 用 definedIn 条款的原话；outside 据所列出处的一句话；editor 编者的话：原文用而未解释的，或没有出处、行业通用的；unknown 不知道',
  ),
  source: z.string().nullable().default(null).describe('外来释义的出处'),
  themes: z.array(z.string()).default([]),
  note: z.string().optional(),
  mentions: z.array(QuotedMention.extend({ doc: z.string() })).min(1),
});
export type EditorialTerm = z.infer<typeof EditorialTerm>;
