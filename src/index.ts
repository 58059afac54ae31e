/**
 * The public face: texts in memory → clauses and records, and the ways back to them. All of it is pure, but `verify`
 * and `open`, which read the files below /search/ of a built site.
 */

export { DATASETS, type Derived, jsonSchema, type Records } from './model/dataset.ts';
export { DocumentMeta } from './model/document.ts';
export { DOCUMENT_EDITORIAL, SHARED_EDITORIAL } from './model/editorial.ts';
export { hasErrors, type Problem } from './model/problem.ts';
export { keyOf, parseKey, type Ref } from './model/ref.ts';
export type { Seed } from './model/seed.ts';
export { Tree, treeOf } from './model/tree.ts';
export { decode, parse } from './parse/index.ts';
export { type Lookup, runPipeline } from './pipeline.ts';
export { EMPTY_REGISTER, keepRegister } from './register/index.ts';
export { open } from './search/client.ts';
export { find } from './search/find.ts';
export { resolve } from './search/resolve.ts';
export { verify } from './search/verify.ts';
export { catalogOf } from './search/written/packs.ts';
