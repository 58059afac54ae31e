import type { Entity } from './entity.ts';

const DIVISION = /(?<=..)(?:省|市|地区|自治州|自治县|自治旗|县|区|旗)$/u;

/** 唐山市 → 唐山; a name of two characters keeps what it ends with (沧县). */
export const shortPlace = (name: string): string => name.replace(DIVISION, '');

/** The forms of a place: spellings of its own name, and words that only bring it along (石保廊, 开滦煤矿). */
export function formsOfPlace({ name, forms }: Pick<Entity, 'name' | 'forms'>): { own: string[]; along: string[] } {
  const short = name.replace(/[省市县区旗]$/u, '');
  const isOwn = (form: string) => form.includes(short) || name.startsWith(form.replace(/[省市县区旗]$/u, ''));
  return { own: forms.filter(isOwn), along: forms.filter((form) => !isOwn(form)) };
}
