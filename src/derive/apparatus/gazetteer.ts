import type { Division, PlacesEditorial } from '../../model/division.ts';

/** A division that the texts may name, with the city that it belongs to. */
export interface Place extends Division {
  kind: 'city' | 'county';
  /** Code of its city; null for a city. */
  within: string | null;
}

/** What a form of the text stands for: the codes of divisions; none where the words are no place. */
export type Forms = ReadonlyMap<string, readonly string[]>;

const isCity = (code: string) => code.endsWith('00');

/** The divisions in the scope of seeds/places.yaml: those of its provinces, and the ones named from elsewhere. */
export function scope(divisions: readonly Division[], editorial: PlacesEditorial): Map<string, Place> {
  const wanted = ({ code }: Division) =>
    (editorial.provinces.includes(code.slice(0, 2)) && !code.endsWith('0000')) || editorial.outside.includes(code);
  return new Map(
    divisions.filter(wanted).map((division) => {
      const city = isCity(division.code);
      const within = city ? null : `${division.code.slice(0, 4)}00`;
      return [division.code, { ...division, kind: city ? 'city' : 'county', within }];
    }),
  );
}

const PEOPLES = /^(.{2,}?)(?:[^族]{1,3}族)+自治县$/u;

/** 石家庄市 → 石家庄, 孟村回族自治县 → 孟村. Districts and names that leave one character have no short form. */
export function shortName(name: string): string | null {
  const people = PEOPLES.exec(name)?.[1];
  if (people) return people;
  return /^..+[市县]$/u.test(name) && name.length > 2 ? name.slice(0, -1) : null;
}

/** Every form that the rule looks for: full and short names, former names, and the editor's. */
export function formsOf(places: ReadonlyMap<string, Place>, editorial: PlacesEditorial): Forms {
  const forms = new Map<string, string[]>();
  const never = new Set(editorial.never.map(({ form }) => form));
  const add = (form: string | null, ...codes: string[]) => {
    if (form !== null) forms.set(form, [...new Set([...(forms.get(form) ?? []), ...codes])]);
  };
  for (const { code, name } of places.values()) {
    add(name, code);
    const short = shortName(name);
    if (short !== null && !never.has(short)) add(short, code);
  }
  for (const { code, old } of editorial.renamed) add(old, code);
  for (const { form, code } of editorial.short) forms.set(form, [code]);
  for (const { form, codes } of editorial.abbreviations) forms.set(form, codes);
  return forms;
}
