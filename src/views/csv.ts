import { spreadsheetCell } from '../model/spreadsheet.ts';

/** RFC 4180 with a byte order mark, so that spreadsheets open it as UTF-8. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : spreadsheetCell(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
