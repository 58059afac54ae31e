/** Short and full names of bodies: 发改委, 省发展改革委, 河北省发展和改革委员会 are one. */

/** What the last character of a body's name can be. */
const ENDS = '委厅局办部处院署会行所关组';
const LEADS = /^(?:中华人民共和国|国家|[^省市县区]{2,6}?(?:省|市|自治区|县|区)|省|市|县|区)(?=..)/u;

/** A name reduced to what its short forms are made of: no level, no 和, 委 for 委员会. */
export const coreOf = (name: string): string =>
  name
    .replace(LEADS, '')
    .replaceAll('委员会', '委')
    .replaceAll('办公室', '办')
    .replace(/[和与及]|工作(?=办$)|部门$|等$/gu, '');

/** Every character of `short` stands in `long`, in order. */
export function within(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/**
 * How surely a name that is typed is that of a body: 2 for a short or a full form of it (工信厅, 人力资源和社会保障厅), 1 where
 * only its beginning or another rank is given (工信, 工信局); 0 for no.
 */
export function likeness(typed: string, name: string): 0 | 1 | 2 {
  const core = coreOf(name);
  for (let from = 0; from <= 4 && typed.length - from >= 2; from++) {
    const likely = like(coreOf(typed.slice(from)), core);
    // 河北发改委, 石家庄人社局: what stands before may be a place, and then enough must be left.
    if (likely > 0 && (from === 0 || typed.length - from >= 3)) return likely;
  }
  return 0;
}

function like(asked: string, core: string): 0 | 1 | 2 {
  if (asked.length < 2 || asked.length > 24 || core.length < 2) return 0;
  const [first, last] = [asked.charAt(0) === core.charAt(0), asked.at(-1) === core.at(-1)];
  if (first && last && asked.length > 2 && (within(asked, core) || within(core, asked))) return 2;
  if (last && ENDS.includes(core.at(-1) ?? '') && core.length > 2 && within(core, asked)) return 2;
  if (last && asked.length === 2 && first && within(asked, core) && core.length < 5) return 1;
  const stem = ENDS.includes(asked.at(-1) ?? '') && asked.length > 2 ? asked.slice(0, -1) : asked;
  return first && stem.length >= 2 && stem.length <= core.length && within(stem, core.slice(0, -1)) ? 1 : 0;
}
