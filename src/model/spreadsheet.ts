/**
 * A cell as a spreadsheet may open it: words that it would take for a formula (`=`, `+`, `-`, `@`, tab or return in front)
 * have an apostrophe before them, as OWASP advises. Numbers, negative ones too, and a mark alone (the comparator `=`) are none.
 */
export const spreadsheetCell = (text: string): string =>
  /^[=+\-@\t\r＝＋－＠]./su.test(text) && !/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
