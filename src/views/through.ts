import { keyOf } from '../model/ref.ts';
import { isAim } from '../model/target.ts';
import { apparatus } from './apparatus.ts';
import { library, type Work } from './library.ts';
import { type Indicator, indicators } from './targets.ts';

/** A subject through the documents: in each the paragraphs about it, in their order. */
export interface ThemeLine {
  id: string;
  name: string;
  cells: { work: Work; clauses: Work['clauses'] }[];
}

/** Every theme of which a document speaks, with its paragraphs in each document by date. */
export async function themeLines(): Promise<ThemeLine[]> {
  const { themes, themesAt } = await apparatus();
  const works = await library();
  const about = works.map((work) => ({
    work,
    byTheme: Map.groupBy(
      work.clauses.flatMap((clause) => themesAt(keyOf(clause)).map((theme) => ({ theme, clause }))),
      ({ theme }) => theme,
    ),
  }));
  return themes.map(({ id, name }) => ({
    id,
    name,
    cells: about.map(({ work, byTheme }) => ({ work, clauses: (byTheme.get(id) ?? []).map(({ clause }) => clause) })),
  }));
}

/** An indicator through all documents by date; one that does not set it has none. */
export interface TargetLine {
  name: string;
  stands: { work: Work; indicators: Indicator[] }[];
}

/** Indicators that several documents set: those that an editor put side by side, and those of one name and unit. */
export async function targetLines(): Promise<TargetLine[]> {
  const works = await library();
  const { all, byId, comparisons } = await indicators();
  const decided = comparisons.map(({ title, earlier, later }) => ({
    name: title,
    own: [...earlier, ...later].flatMap((id) => byId.get(id) ?? []),
  }));
  const taken = new Set(decided.flatMap(({ own }) => own));
  const left = all.filter((one) => isAim(one.target) && !taken.has(one));
  const alike = [...Map.groupBy(left, ({ target }) => `${bare(target.indicator)} ${target.unit ?? ''}`)].map(
    ([, own]) => ({ name: own[0]?.target.indicator ?? '', own }),
  );
  return [...decided, ...alike.filter(({ own }) => new Set(own.map(({ work }) => work)).size > 1)].map(
    ({ name, own }) => {
      const byWork = Map.groupBy(own, ({ work }) => work);
      return { name, stands: works.map((work) => ({ work, indicators: byWork.get(work) ?? [] })) };
    },
  );
}

/** 全市养老床位数 and 养老床位 are one: whose it is, and that it is a number, is said elsewhere. */
const bare = (indicator: string): string =>
  indicator.replace(/^(?:到\d+年)?(?:全[国省市县区州]|我[省市县区州])/, '').replace(/(?:总)?数(?:量)?$/, '');
