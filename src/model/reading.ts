import { documentPath } from './address.ts';
import { type Clause, hasPage, isText, nameOf } from './clause.ts';
import { onceFor } from './once.ts';
import { type Tree, treeOf } from './tree.ts';

/** A page for reading: a run of the clauses of one document. */
export interface ReadingPage {
  /** Last step of its path: the id of the part that makes the page, `page-3` for any other run; `front` where it is the page of the document. */
  id: string;
  path: string;
  /** 二、主要任务; 第二章　任务：第一节至第三节; 第二十一条至第四十条. */
  name: string;
  /** The part that is read on this page and nothing beside it; null for any other run. */
  part: Clause | null;
  /** The clause whose heading is that of the page; null where the page is called by its name. */
  heading: Clause | null;
  /** In document order, front matter left out. */
  clauses: Clause[];
  /** Those of them that stand under none of them. */
  roots: Clause[];
}

/**
 * Levels above a heading that its page does not show; -1 where the name of the page is one level more. Headings of a page go
 * down one by one, wherever in the document it begins.
 */
export function levelsAbove({ clauses, heading }: ReadingPage, tree: Tree): (clause: Clause) => number {
  const here = new Set(clauses.map(({ id }) => id));
  return (clause) => {
    const shown = tree.lineage(clause).filter((one) => one !== clause && !isText(one) && here.has(one.id)).length;
    return tree.level(clause) - shown - (heading ? 1 : 2);
  };
}

/** What stands around the numbered parts is read on the page of the document, and so is a text of a few words. */
export const FRONT = 'front';

/** In characters: what is shorter is read together with what stands beside it. */
export const FEW = 1_200;
/** In characters: what is longer is cut, between clauses, as high up as there are any. */
export const MOST = 12_000;

/** Characters of a clause and of all below it. */
export const lengthOf = (tree: Tree, clause: Clause): number => sum(tree.subtree(clause));

const sum = (clauses: readonly Clause[]): number =>
  clauses.reduce((total, { head, text }) => total + head.length + text.length, 0);

interface Run {
  clauses: Clause[];
  length: number;
  /** False for a part that has a page of its own. */
  open: boolean;
}

/** True for the id of a page that is no clause's: the register keeps its address, for it has no row there. */
export const isRun = (id: string): boolean => /^page-\d+$/.test(id);

/** The pages on which a document is read, in order; each of its clauses but the front matter stands on one of them. `clauses`: all of the document. */
export const readingPages = onceFor(cut);

function cut(clauses: readonly Clause[]): ReadingPage[] {
  const tree = treeOf(clauses);
  const tops = tree.children(null).filter(({ kind }) => kind !== 'front');
  const runs = withoutShort(runsOf(tree, tops, true));
  const pages = runs.map(({ clauses }, i) => pageOf(tree, clauses, i + 1));
  return runs.some(isShort)
    ? pages.map((page) => ({
        ...page,
        id: FRONT,
        path: documentPath(page.clauses[0]?.doc ?? ''),
        name: '全文',
        part: null,
        heading: null,
      }))
    : pages;
}

/** Siblings → runs in order. At the top of a document a part that is long enough has a run of its own. */
function runsOf(tree: Tree, siblings: readonly Clause[], top: boolean): Run[] {
  const runs: Run[] = [];
  const join = (clauses: Clause[], length: number, open: boolean) => {
    const last = runs.at(-1);
    if (open && last?.open && last.length + length <= MOST) {
      last.clauses.push(...clauses);
      last.length += length;
    } else runs.push({ clauses: [...clauses], length, open });
  };
  for (const clause of siblings) {
    const subtree = tree.subtree(clause);
    const length = sum(subtree);
    const below = tree.children(clause.id);
    if (length <= MOST || below.length === 0) join(subtree, length, !top || !isPart(clause) || length < FEW);
    else {
      // A heading does not stand alone at the foot of a page.
      const [first, ...others] = runsOf(tree, below, false);
      join([clause, ...(first?.clauses ?? [])], sum([clause]) + (first?.length ?? 0), true);
      for (const run of others) join(run.clauses, run.length, true);
    }
  }
  return runs;
}

const isPart = (clause: Clause): boolean => hasPage(clause) && clause.kind !== 'article';

/** A run of a few words joins the shorter one beside it. */
function withoutShort(runs: readonly Run[]): Run[] {
  const left = [...runs];
  for (let i = left.findIndex(isShort); i >= 0 && left.length > 1; i = left.findIndex(isShort)) {
    const before = left[i - 1]?.length ?? Number.POSITIVE_INFINITY;
    const from = before <= (left[i + 1]?.length ?? Number.POSITIVE_INFINITY) ? i - 1 : i;
    const both = left.slice(from, from + 2);
    const clauses = both.flatMap((run) => run.clauses);
    left.splice(from, 2, { clauses, length: sum(clauses), open: true });
  }
  return left;
}

const isShort = ({ length }: Run): boolean => length < FEW;

function pageOf(tree: Tree, run: readonly Clause[], number: number): ReadingPage {
  const here = new Set(run.map(({ id }) => id));
  // A paragraph that closes the level above may stand behind what is not under its owner.
  const clauses = tree.sorted(run);
  const roots = clauses.filter(({ parent }) => parent === null || !here.has(parent));
  const [first] = roots as [Clause];
  const heading = roots.length === 1 && !isText(first) ? first : null;
  const whole = heading !== null && clauses.length === tree.subtree(first).length;
  const part = whole && first.parent === null && isPart(first) ? first : null;
  const id = part?.id ?? `page-${number}`;
  return {
    id,
    path: `/${first.doc}/${id}/`,
    name: whole ? fullName(first) : heading ? cutName(heading, clauses) : between(tree, roots),
    part,
    heading,
    clauses,
    roots,
  };
}

/** 二、主要任务; below the top with all that it stands under: 第二章第三节　水利. */
const fullName = (clause: Clause): string =>
  clause.parent === null ? nameOf(clause) : [clause.locator, clause.title].filter(Boolean).join('　');

/** The clause with what of it is read here: 第二章　任务：第一节至第三节. */
function cutName(root: Clause, clauses: readonly Clause[]): string {
  const below = clauses.filter(({ parent }) => parent === root.id);
  const outline = below.filter((clause) => !isText(clause));
  const [first, ...others] = (outline.length > 0 ? outline : below).map(({ locator }) =>
    locator.startsWith(root.locator) ? locator.slice(root.locator.length) : locator,
  );
  const last = others.at(-1);
  return first === undefined ? fullName(root) : `${fullName(root)}：${first}${last ? `至${last}` : ''}`;
}

/** 第三条至第九条; what both stand under is said once: 第二部分（三）至（五）. */
function between(tree: Tree, roots: readonly Clause[]): string {
  const [first] = roots as [Clause];
  const last = roots.at(-1);
  if (last === undefined || last === first) return first.locator;
  const shared = tree.parent(first)?.locator ?? '';
  return `${first.locator}至${last.locator.startsWith(shared) ? last.locator.slice(shared.length) : last.locator}`;
}

/** Where a clause is read among others: the page itself for the part that makes it, else its place on the page. */
export const placeOn = ({ path, part }: ReadingPage, { id }: Clause): string =>
  part?.id === id ? path : `${path}#${id}`;
