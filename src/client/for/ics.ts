/** A calendar (RFC 5545) of days on which something is due. */
export interface CalendarDay {
  /** Permanent: a calendar that is read again changes its entry, and makes no second one. */
  uid: string;
  /** 2020, 2017-10 or 2017-10-31. */
  date: string;
  summary: string;
  description: string;
  url: string;
}

/** The last day of what is printed: of a year 31 December, of a month its last. `null` for what is no date. */
export function lastDay(date: string | null): string | null {
  const [, year, month = '12', day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '') ?? [];
  if (!year) return null;
  return `${year}-${month}-${day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())}`;
}

/** Days as all-day entries. `stamp`: when the file is made. */
export function icsOf(name: string, days: readonly CalendarDay[], stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//policy texts//working list//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => eventOf(day, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf({ uid, date, summary, description, url }: CalendarDay, stamp: Date): string[] {
  const day = lastDay(date);
  if (day === null) return [];
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${basic(stamp)}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${basic(next).slice(0, 8)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** 20261130T065018Z */
const basic = (time: Date): string => time.toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const bytes = new TextEncoder();

/** No line has more than 75 bytes, and no character is cut. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
