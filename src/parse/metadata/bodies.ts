/** What the name of a body that issues texts ends with. */
const BODY_END =
  /(?:政府|办公[厅室]|辦公[廳室]|委员会|委員會|常委会|大会|大會|[委部厅廳局院署会會办辦组組所站处處社团團行军軍府庭司]|中心|公司|总队|支队|指挥部|中共中央|主席|海关|联合会|学校|大学)$/u;
/** What a body is not called: words for what is issued, times, sentences. */
const NO_BODY = /[。！？；：:，,《》“”\d]|^(?:关于|關於|各|本|有关|附)|(?:通知|意见|办法|规定|规划)$/u;

/** True for 北岭市人民政府, 国家发展改革委, 中共中央. */
export const isBody = (name: string): boolean =>
  name.length >= 2 && name.length <= 40 && BODY_END.test(name) && !NO_BODY.test(name);

/** 市长　丁一: the office of a person who signs, and the name. */
const PERSON =
  /^(?:(?:中华人民共和国)?(?:国家)?主席|总理|(?:代)?[省市县區区州旗镇乡镇部厅局署院行会所]长|主任|委员长|自治区主席|检察长|会长|書記|书记)[\s　:：]*[\p{Script=Han}·]{1,4}(?:[\s　]+[\p{Script=Han}·]{1,4})?$/u;

export const isPerson = (words: string): boolean => PERSON.test(words.trim());

/** A name within a line, `[from, to)`. */
export interface Name {
  value: string;
  from: number;
  to: number;
}

/**
 * The bodies that a line names: one, or several with spaces or 、 between them; 国 务 院 spaced out is one. Empty where
 * the line is anything else.
 */
export function bodiesIn(words: string): Name[] {
  const end = /[（(](?:印章|盖章|公章|章|印|代章)[）)]\s*$/u.exec(words)?.index ?? words.length;
  const whole = words.slice(0, end).trim();
  if (isSpaced(whole)) return isBody(tight(whole)) ? [{ value: tight(whole), from: 0, to: end }] : [];
  const names = [...words.slice(0, end).matchAll(/[^\s、]+/gu)].map(({ 0: value, index }) => ({
    value,
    from: index,
    to: index + value.length,
  }));
  return names.every(({ value }) => isBody(value)) ? names : [];
}

/** 国 务 院, 通　知: single characters with spaces between them. */
export const isSpaced = (words: string): boolean => /^(?:\S\s+){1,}\S$/u.test(words.trim()) && words.trim().length >= 3;

/** Without white space. */
export const tight = (words: string): string => words.replace(/\s/gu, '');
