/** Questions that assistants ask of a collection, and what they are told: pure; scripts/mcp.ts serves them. */
import type { Tool } from './tool.ts';
import { compare } from './tools/compare.ts';
import { getClause } from './tools/get-clause.ts';
import { getTargets } from './tools/get-targets.ts';
import { listDocuments } from './tools/list-documents.ts';
import { resolveCitation } from './tools/resolve-citation.ts';
import { searchExact } from './tools/search-exact.ts';
import { verifyText } from './tools/verify-text.ts';

export { type Held, Holdings } from './holdings.ts';
export type { Tool } from './tool.ts';

/** Said to an assistant before it asks anything. */
export const INSTRUCTIONS =
  '这些工具只凭所收文件的原文回答。每个答复以“注意”开头的话必须先告诉用户。引用时逐字照录，并带上出处、地址和文本校验。status 是 ask 时反问用户，不要替他选；是 unchecked（未核）时照实说未核，不要据别处的记忆补上，也不要说成不存在、虚构或已废止。';

/** Every tool, in the order in which they are listed. */
export const TOOLS: readonly Tool[] = [
  resolveCitation,
  getClause,
  searchExact,
  verifyText,
  getTargets,
  compare,
  listDocuments,
];
