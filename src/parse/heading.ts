/** Titles: where the heading of a line ends and its text begins. Lengths are in UTF-16 code units. */

const NUMBERED_TITLE = 40;
const OWN_TITLE = 30;
const LABEL_TITLE = 16;

/** 粮食产量达到500亿斤。: a first sentence that states a figure is text, however short it is. */
const STATES =
  /(?:达到?|增长|增加|提高|提升|下降|降低|减少|[高加长降低少大小升][到至]|(?:控制|稳定|保持|维持)在|[低高少多]于|超过|突破|完成|建成|新增)(?:约|近)?\s*\d+(?:\.\d+)?\s*[%％万亿\p{Script=Han}]/u;

/** How a line divides: `head` counts its opening characters (title and closing mark), `title` is without the mark. */
export interface Heading {
  title: string;
  head: number;
}

export const NONE: Heading = { title: '', head: 0 };

/**
 * The title of what follows a number: `钢铁产业。以做强主业……` → 钢铁产业; the whole of a line without a closing mark. A
 * first sentence with a comma is the title where it is the whole line (`强化引领，发挥作用。`), closed or not; else it is text.
 */
export function numberedTitle(words: string): Heading {
  const match = /^([^。！？；：:]*)([。：:]?)/.exec(words) as RegExpExecArray;
  const [whole, title, mark] = match as unknown as [string, string, string];
  if (title === '' || title.length > NUMBERED_TITLE) return NONE;
  if (/[，,]/.test(title) && (mark === '：' || mark === ':' || whole.length < words.length)) return NONE;
  if (whole.length < words.length && (mark === '' || STATES.test(title))) return NONE;
  return { title, head: title.length + mark.length };
}

/** The title of an article: 【立法目的】, the whole of a line without a mark; else the line is the text of the article. */
export function articleTitle(words: string): Heading {
  const bracketed = /^【([^】]{1,30})】\s*/.exec(words);
  if (bracketed) return { title: bracketed[1] ?? '', head: bracketed[0].trimEnd().length };
  return /[。！？；：:，,]/.test(words) ? NONE : numberedTitle(words);
}

/** The short title that an unnumbered paragraph may open with: `智能装备。加快……`, `一核：打造……`. */
export function paragraphTitle(words: string): Heading {
  const match = /^([^。！？；，,：:]+)([。：:])(?=[^\s”’」』）)])/.exec(words);
  if (!match) return NONE;
  const [whole, title, mark] = match as unknown as [string, string, string];
  if (STATES.test(title) || /^[（(]/.test(title) || title.length > (mark === '。' ? OWN_TITLE : LABEL_TITLE))
    return NONE;
  return { title, head: whole.length };
}
