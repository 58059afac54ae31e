/** What can be taken away of the page; what makes the files is loaded for the first one. */
import { TYPES } from '../../model/policy.ts';
import { href } from '../../site.ts';
import { copyText } from '../clipboard.ts';
import { element } from '../dom.ts';
import { save } from '../save.ts';
import { type Asked, type View, writeAsked } from './ask.ts';
import { countDays } from './calendar.ts';
import type { Origin } from './table.ts';

/** The files, and what the calendar holds. */
export function toolsOf(view: View, asked: Asked, said: HTMLElement): HTMLElement {
  const { concern, title } = view;
  const button = (words: string, make: () => Promise<unknown>) => {
    const made = element('button', { type: 'button' }, words);
    made.addEventListener('click', () => make().catch(() => (said.textContent = '没有生成。请检查网络，再试一次。')));
    return made;
  };
  const page = new URL(`${location.pathname}${writeAsked(asked)}`, location.href).href;
  const origin: Origin = {
    page,
    address: (path) => new URL(href(path), location.href).href,
    day: new Date().toLocaleDateString('sv-SE'),
  };
  const files = () => import('./files.ts');
  const name = concern.kind === 'body' ? `${title}任务清单` : title.replace(' × ', '×');
  const days = countDays(concern);
  const word = async () =>
    save(new Blob([(await files()).docxOf(view, origin).slice()], { type: TYPES.docx }), `${name}.docx`);
  const calendar = async () =>
    save(new Blob([(await files()).icsFile(view, origin)], { type: 'text/calendar' }), `${name}.ics`);
  return element(
    'div',
    { className: 'tools-line' },
    button('Excel（.xlsx）', async () => save(await (await files()).xlsxOf(view, origin), `${name}.xlsx`)),
    ...(concern.kind === 'body' ? [button('Word（.docx）', word)] : []),
    ...(days > 0 ? [button('日历（.ics）', calendar)] : []),
    button('打印', async () => print()),
    button('复制网址', async () => (said.textContent = (await copyText(page)) ? '已复制网址。' : '没有复制。')),
    element(
      'p',
      { className: 'muted' },
      days > 0
        ? `日历有原文写明日期的${days}项：只写年份的记在当年12月31日，只写月份的记在当月最后一天；每年要做的和没有写期限的不在其中。`
        : '没有一项写明年份，所以没有日历。',
    ),
  );
}
