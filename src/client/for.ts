/** The page `/for/?place=…&industry=…` or `?office=…`: what concerns both, or what an office has to do, with its files. */
import { type Concern, themesOf } from '../model/concern.ts';
import { href } from '../site.ts';
import { byId, element } from './dom.ts';
import { type Asked, type Choice, fileOf, readAsked, type View, viewOf, writeAsked } from './for/ask.ts';
import { emptyOf } from './for/empty.ts';
import { sectionsOf } from './for/sections.ts';
import { toolsOf } from './for/tools.ts';
import { isOwn, ruleOf } from './for/words.ts';

const said = byId('said');
const place = byId('concern');
const asked = readAsked(location.search);

const optionOf = (field: keyof Asked, id: string): Choice | null => {
  const select = document.querySelector<HTMLSelectElement>(`select[name=${field}]`);
  const option = [...(select?.options ?? [])].find(({ value }) => value === id);
  return option ? { id, name: option.dataset.name ?? id, count: Number(option.dataset.count) } : null;
};
const themeName = (id: string): string => optionOf('industry', id)?.name ?? id;

/** What an address asks for and no list has. */
const unknown = (Object.entries(asked) as [keyof Asked, string][]).find(
  ([field, id]) => id !== '' && optionOf(field, id) === null,
);

for (const form of document.querySelectorAll<HTMLFormElement>('form.filters')) {
  for (const select of form.querySelectorAll('select'))
    if (optionOf(select.name as keyof Asked, asked[select.name as keyof Asked]))
      select.value = asked[select.name as keyof Asked];
  // An address names only what was chosen.
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
  });
}

async function show(): Promise<void> {
  const file = fileOf(asked);
  if (!file) return;
  if (unknown) {
    said.textContent = `没有“${unknown[1]}”：请从名单里选。`;
    return;
  }
  said.textContent = '正在读取……';
  const answer = await fetch(href(file.path));
  if (!answer.ok) throw new Error(`${file.path}: ${answer.status}`);
  const whole: Concern = await answer.json();
  const theme = file.theme === null ? null : optionOf('industry', file.theme);
  const view = viewOf(whole, theme, themeName);
  entitle(view);
  const { passages, tasks, trials } = view.concern;
  const isEmpty = passages.length + tasks.length + trials.length === 0;
  said.textContent = isEmpty ? `${view.title}：没有` : summaryOf(view);
  place.replaceChildren(
    element('p', { className: 'foot' }, ruleOf(view)),
    ...(isEmpty && theme
      ? emptyOf(whole, theme, asked, themeName)
      : [toolsOf(view, asked, said), ...sectionsOf(view), ...onwards(whole, view)]),
  );
  place.hidden = false;
}

/** The name of the page is what was asked for: on the screen, in the window, on paper. */
function entitle({ title, concern }: View): void {
  const name = concern.kind === 'body' ? `${title}任务清单` : title;
  const heading = document.querySelector('h1');
  document.title = document.title.replace(heading?.textContent ?? '', name);
  if (heading) heading.textContent = name;
  document.documentElement.dataset.head = name;
  // The page says what it is for until it is asked.
  document.querySelector('.lead')?.toggleAttribute('hidden', true);
  const address = document.querySelector('footer .address');
  if (address) address.textContent = location.href;
}

function summaryOf({ concern: { kind, passages, tasks, dues, trials, changes } }: View): string {
  const own = (all: readonly { own: boolean }[]) => all.filter(isOwn).length;
  const apart = passages.filter((passage) => passage.apart).length;
  const counts = [
    ...(kind === 'body' ? [] : [`${passages.length}段${apart > 0 ? `（其中${apart}段把两者写在不同的句子里）` : ''}`]),
    `任务${tasks.length}项`,
    `指标与期限${own(dues)}项`,
    ...(kind === 'body' ? [] : [`试点示范${trials.length}项`, `前后变化${own(changes)}处`]),
  ];
  return `共${counts.join('，')}。`;
}

/** What is not on this page, and where it is. */
function onwards(whole: Concern, { concern, theme }: View): HTMLElement[] {
  const links = [element('a', { href: href(concern.url) }, `${whole.name}的页面`)];
  if (theme) links.push(element('a', { href: href(`/industries/${theme.id}/`) }, `${theme.name}的页面`));
  const rest = theme
    ? `不在其中的：写到${whole.name}而不属${theme.name}的${whole.passages.length - concern.passages.length}段，属${theme.name}而没有写明${whole.name}的${theme.count - concern.passages.length}段。`
    : '';
  const others = theme || concern.kind !== 'place' ? [] : themesOf(whole);
  const ways = others.map(([id, count]) => {
    const link = element('a', { href: writeAsked({ ...asked, industry: id }) }, `${themeName(id)}（${count}段）`);
    return element('li', {}, link);
  });
  return [
    ...(ways.length > 0
      ? [
          element('h2', { className: 'screen' }, '再选一个行业或事项'),
          element('ul', { className: 'inline screen' }, ...ways),
        ]
      : []),
    element('p', { className: 'screen' }, rest, ...links.flatMap((link) => [' ', link])),
  ];
}

show().catch(() => {
  said.textContent = '没有读到。请检查网络，再试一次。';
});
