/** The page that checks quotes. Nothing is loaded before there is something to check, and nothing is sent. */
import { href } from '../site.ts';
import { byId, element } from './dom.ts';

type Verifier = typeof import('../search/verify.ts');
type Checked = Awaited<ReturnType<Verifier['verify']>>[number];

const STATUS = { verbatim: '逐字一致', altered: '有改动', absent: '没有找到' } as const;

const quote = byId<HTMLTextAreaElement>('quote');
const said = byId('said');
const list = byId('checked');

byId('verify').addEventListener('submit', async (event) => {
  event.preventDefault();
  said.textContent = '正在核对';
  try {
    const { verify }: Verifier = await import(
      /* @vite-ignore */ new URL(href('/search/verify.js'), location.href).href
    );
    const checked = await verify(quote.value);
    list.replaceChildren(...checked.map(itemOf));
    said.textContent = inWords(checked);
  } catch {
    said.textContent = '没有读到原文。请检查网络，再试一次。';
  }
});

/** `3句：1句逐字一致，2句有改动（1句数字不同）` */
function inWords(checked: readonly Checked[]): string {
  if (checked.length === 0) return '没有可以核对的句子。';
  const parts = (['verbatim', 'altered', 'absent'] as const).flatMap((status) => {
    const some = checked.filter((c) => c.status === status);
    const figures = some.filter(hasFigure).length;
    return some.length > 0
      ? [`${some.length}句${STATUS[status]}${figures > 0 ? `（其中${figures}句数字不同）` : ''}`]
      : [];
  });
  return `共${checked.length}句：${parts.join('，')}。`;
}

const hasFigure = ({ pieces }: Checked): boolean => pieces.some(({ figure }) => figure);

function itemOf(checked: Checked): HTMLLIElement {
  const { sentence, status, clauses, pieces } = checked;
  const label = status === 'altered' && hasFigure(checked) ? `${STATUS.altered}，数字不同` : STATUS[status];
  const words = pieces.length > 0 ? pieces.map(pieceOf) : [sentence];
  const links = clauses.map(({ documentTitle, locator, href: address }) =>
    element('a', { href: address }, `《${documentTitle}》${locator}`),
  );
  const where =
    links.length > 0
      ? [element('p', { className: 'where' }, status === 'altered' ? '最接近：' : '见：', ...links)]
      : [];
  return element(
    'li',
    { className: status },
    element('p', { className: 'status' }, label),
    element('p', { className: 'sentence' }, ...words),
    ...where,
  );
}

function pieceOf({ kind, text, figure }: Checked['pieces'][number]): Node | string {
  if (kind === 'same') return text;
  return element(kind === 'added' ? 'ins' : 'del', { className: figure ? 'figure' : '' }, text);
}
