import type { ChangeRecord } from '../model/register.ts';
import { escapeXml } from '../text/xml.ts';
import { element, textElement } from './xml.ts';

const VERBS = {
  published: '公布',
  added: '新增',
  changed: '更正',
  moved: '移动',
  relocated: '编号或位置改变',
  respaced: '空白或编号标点改变',
} as const;

/** What the feed says of itself; paths from the root of the site. */
export interface FeedInfo {
  title: string;
  self: string;
  page: string;
  /** The page that lists the states. */
  states: string;
}

/** Atom (RFC 4287): an entry for each published state, newest first. Times are midnight UTC of the state's day. */
export function feed(rows: readonly ChangeRecord[], info: FeedInfo, absolute: (path: string) => string): string {
  const dates = [...new Set(rows.map(({ date }) => date))].reverse();
  const time = (date: string | undefined) => `${date ?? '1970-01-01'}T00:00:00Z`;
  const entries = dates.map((date) => {
    const changes = rows.filter((row) => row.date === date);
    const at = (page: string) => `${absolute(page)}#on-${date}`;
    return element(
      'entry',
      {},
      textElement('id', at(info.page)),
      textElement('title', changes[0]?.note ?? date),
      textElement('updated', time(date)),
      element('link', { rel: 'alternate', type: 'text/html', href: at(info.states) }),
      textElement('content', list(changes, absolute), { type: 'html' }),
    );
  });
  const head = [
    textElement('id', absolute(info.self)),
    textElement('title', info.title),
    textElement('updated', time(dates[0])),
    element('author', {}, textElement('name', info.title.split(' · ')[0] as string)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: absolute(info.self) }),
    element('link', { rel: 'alternate', type: 'text/html', href: absolute(info.page) }),
  ];
  const body = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, ...head, ...entries);
  return `<?xml version="1.0" encoding="utf-8"?>\n${body.replaceAll('<entry>', '\n<entry>')}\n`;
}

function list(changes: readonly ChangeRecord[], absolute: (path: string) => string): string {
  const items = changes.map(({ change, title, url, clauses, before, after }) => {
    const link = `<a href="${escapeXml(absolute(url))}">${escapeXml(title)}</a>`;
    const words = [
      before === null ? '' : `<p>原文：<del>${escapeXml(before)}</del></p>`,
      after === null ? '' : `<p>现为：<ins>${escapeXml(after)}</ins></p>`,
    ];
    return `<li>${VERBS[change]}${link}${clauses === null ? '' : `，${clauses} 条`}${words.join('')}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}
