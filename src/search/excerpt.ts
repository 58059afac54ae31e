import { join, type Span } from '../text/ranges.ts';

const AROUND = 24;

/** `&`, `<`, `>` and quotes as character references: text, never markup. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** HTML: the surroundings of every span, escaped, with the spans in `<mark>`; the whole opening where there is none. */
export function excerptOf(text: string, spans: readonly Span[]): string {
  const marks = join(spans);
  if (marks.length === 0) return escapeHtml(text.slice(0, AROUND * 4)) + (text.length > AROUND * 4 ? '…' : '');
  const windows = join(marks.map(([start, end]) => clip(text, start - AROUND, end + AROUND * 2)));
  const parts = windows.map(([from, to]) => {
    let html = '';
    let at = from;
    for (const [start, end] of marks) {
      if (start < from || end > to) continue;
      html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
      at = end;
    }
    return html + escapeHtml(text.slice(at, to));
  });
  return `${windows[0]?.[0] === 0 ? '' : '…'}${parts.join('…')}${windows.at(-1)?.[1] === text.length ? '' : '…'}`;
}

/** Within the text, and not through the middle of a surrogate pair. */
function clip(text: string, from: number, to: number): Span {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  return [start - Number(isLow(text, start)), end + Number(isLow(text, end))];
}

const isLow = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};
