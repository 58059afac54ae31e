/** What the page `/for/` is asked for: its address, and the names that its form has. */
import { type Concern, within } from '../../model/concern.ts';

/** Ids; empty where nothing is chosen. */
export interface Asked {
  place: string;
  industry: string;
  office: string;
}

/** `?place=x&industry=y` */
export function readAsked(query: string): Asked {
  const given = new URLSearchParams(query);
  const [place = '', industry = '', office = ''] = ['place', 'industry', 'office'].map((name) => given.get(name) ?? '');
  return { place, industry, office };
}

export function writeAsked(asked: Asked): string {
  const chosen = Object.entries(asked).filter(([, value]) => value !== '');
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`;
}

/** The file that answers, and the theme that is wanted of it. An office stands alone. */
export function fileOf({ place, industry, office }: Asked): { path: string; theme: string | null } | null {
  if (office !== '') return { path: `/for/bodies/${office}.json`, theme: null };
  if (place !== '') return { path: `/for/places/${place}.json`, theme: industry || null };
  return industry === '' ? null : { path: `/for/industries/${industry}.json`, theme: null };
}

/** A name that may be chosen, with the number of clauses of it. */
export interface Choice {
  id: string;
  name: string;
  count: number;
}

/** What is shown: of a place and a theme both, else of one subject. */
export interface View {
  concern: Concern;
  /** 唐山市 × 钢铁 */
  title: string;
  theme: Choice | null;
  themeName: (id: string) => string;
}

export function viewOf(whole: Concern, theme: Choice | null, themeName: View['themeName']): View {
  return {
    concern: theme ? within(whole, theme.id) : whole,
    title: theme ? `${whole.name} × ${theme.name}` : whole.name,
    theme,
    themeName,
  };
}
