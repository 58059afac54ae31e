/**
 * The one dialect of every CSV file: RFC 4180 with a byte order mark, so that spreadsheets open it as UTF-8. Fields are
 * quoted where they must be, lines end with CRLF. The first row holds the names of the columns; null is an empty field.
 */
export const csvFile = (rows: readonly (readonly (string | number | null | undefined)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((value) => field(String(value ?? ''))).join(',')}\r\n`).join('')}`;

const field = (value: string): string => {
  const text = spreadsheetCell(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * A cell as a spreadsheet may open it: words that it would take for a formula (`=`, `+`, `-`, `@`, tab or return in front)
 * have an apostrophe before them, as OWASP advises. Numbers, negative ones too, and a mark alone (the comparator `=`) are none.
 */
export const spreadsheetCell = (text: string): string =>
  /^[=+\-@\t\r＝＋－＠]./su.test(text) && !/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
