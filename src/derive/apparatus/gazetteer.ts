import type { Division, PlacesEditorial } from '../../model/division.ts';
import { simplified } from '../../text/simplified.ts';

/** A division that the texts may name, with the city that it belongs to. */
export interface Place extends Division {
  kind: 'city' | 'county';
  /** Code of its city, or of its province where it has none; null for a city. */
  within: string | null;
  /** True in a province of the texts, and where an editor names it: its short name is looked for. */
  near: boolean;
}

/** What a form of the text stands for: the codes of divisions; none where the words are no place. */
export type Forms = ReadonlyMap<string, readonly string[]>;

const isCity = (code: string) => code.endsWith('00');
const provinceOf = (code: string) => code.slice(0, 2);

/** The provinces of the texts: those that an editor gives, else those of the issuers. */
export function homeOf(
  divisions: readonly Division[],
  editorial: PlacesEditorial,
  issuers: readonly string[],
): readonly string[] {
  if (editorial.provinces.length > 0) return editorial.provinces;
  const cities = divisions.filter(({ code }) => isCity(code));
  const named = issuers
    .map(simplified)
    .flatMap(
      (issuer) => cities.find(({ name }) => issuer.startsWith(name) || issuer.startsWith(provinceName(name))) ?? [],
    );
  return [...new Set(named.map(({ code }) => provinceOf(code)))];
}

const provinceName = (name: string) => name.replace(/(?:省|市|自治区|(?:壮族|回族|维吾尔)自治区|特别行政区)$/u, '');

/** All divisions of the country but the provinces of the texts themselves: those are where everything is. */
export function scope(
  divisions: readonly Division[],
  editorial: PlacesEditorial,
  home: readonly string[],
): Map<string, Place> {
  const known = new Set(divisions.map(({ code }) => code));
  const wanted = ({ code }: Division) => !(home.includes(provinceOf(code)) && code.endsWith('0000'));
  return new Map(
    divisions.filter(wanted).map((division): [string, Place] => {
      const { code } = division;
      const city = `${code.slice(0, 4)}00`;
      const within = isCity(code) ? null : known.has(city) ? city : `${code.slice(0, 2)}0000`;
      const near = home.includes(provinceOf(code)) || editorial.outside.includes(code);
      return [code, { ...division, kind: isCity(code) ? 'city' : 'county', within, near }];
    }),
  );
}

const PEOPLES = /^(.{2,}?)(?:[^族]{1,3}族)+自治县$/u;

/** 石家庄市 → 石家庄, 孟村回族自治县 → 孟村. Districts and names that leave one character have no short form. */
function shortName(name: string): string | null {
  const people = PEOPLES.exec(name)?.[1];
  if (people) return people;
  const region = /^(.{2,}?)(?:省|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u.exec(name)?.[1];
  if (region) return region;
  return /^..+[市县]$/u.test(name) && name.length > 2 ? name.slice(0, -1) : null;
}

/** Every form that the rule looks for: full and short names, former names, and the editor's. */
export function formsOf(places: ReadonlyMap<string, Place>, editorial: PlacesEditorial): Forms {
  const forms = new Map<string, string[]>();
  const never = new Set(editorial.never.map(({ form }) => form));
  const add = (form: string | null, ...codes: string[]) => {
    if (form !== null) forms.set(form, [...new Set([...(forms.get(form) ?? []), ...codes])]);
  };
  for (const { code, name, near, kind } of places.values()) {
    add(name, code);
    const short = near || (kind === 'city' && editorial.provinces.length === 0) ? shortName(name) : null;
    if (short !== null && !never.has(short)) add(short, code);
  }
  for (const { code, old } of editorial.renamed) add(old, code);
  for (const { form, code } of editorial.short) forms.set(form, [code]);
  for (const { form, codes } of editorial.abbreviations) forms.set(form, codes);
  return forms;
}
