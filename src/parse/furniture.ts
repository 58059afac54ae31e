import { Lines } from '../text/lines.ts';
import { isTitle, NUMBER } from './genres.ts';
import type { Piece } from './pieces.ts';
import type { Report } from './report.ts';

/** What only a web page prints around a text. */
const SURE =
  /^(?:您?(?:的|现在的)?当前?(?:所在)?位置\s*[：:]|您(?:的|现在的)位置|当前位置)|索\s*引\s*号\s*[：:]?|【?\s*字\s*[体号]\s*[：:]?.{0,4}大.{0,3}中.{0,3}小|^分享到?\s*[：:]?$|分享到\s*[：:]|ICP备|公网安备|网站标识码|打印本页|【?打印】?\s*【?关闭|关闭(?:本页|窗口)|版权所有|网站地图|扫一扫|(?:浏览|点击|阅读)(?:次数|量|数)\s*[：:]|无障碍(?:浏览|阅读)|适老化?(?:版|模式)|^首\s*页(?:\s|$|[>＞»|｜])|^\s*上一[篇条]|^\s*下一[篇条]|Produced By|var\s+\w+\s*=|<\/?(?:div|span|p|a|br|td|tr)\b/i;
/** What may be such a line beside sure ones. */
const LIKELY =
  /^(?:发布机构|发文机关|发文字号|主题分类|主题词|信息分类|公开方式|成文日期|发布日期|发布时间|生成日期|生效日期|名\s*称|标\s*题|文\s*号|来源|信息来源|责任编辑|编辑|作者|主办(?:单位)?|承办(?:单位)?|技术支持|联系电话|地址|邮编|有效性|体裁分类|组配分类)\s*[：:]|^(?:政务公开|信息公开|新闻(?:中心|动态)|政策(?:文件|法规|解读)|互动交流|办事服务|政务服务|公共服务|走进.{1,6}|联系我们|返回顶部|打印|收藏|关闭|登录|注册|相关(?:链接|文档|阅读|稿件)|附件下载|无障碍|长者模式|繁体|English|微信|微博|QQ空间)$/;

/**
 * The lines of a web page before the text and behind it: one error with all of them, until they are cut or a fact keeps
 * them (`as: text`). Nothing else is told to be furniture: a line within the text never is.
 */
export function markFurniture(text: string, pieces: readonly Piece[], report: Report): void {
  const line = (piece: Piece) => piece.block.type === 'line' || piece.block.type === 'table';
  const first = pieces.findIndex((piece) => piece.marker !== null);
  const last = pieces.findLastIndex((piece) => piece.marker !== null);
  const wordsOf = ({ block }: Piece) => text.slice(block.start, block.end);
  const sure = (piece: Piece) =>
    line(piece) && piece.fact?.as === undefined && SURE.test(wordsOf(piece)) && wordsOf(piece).length < 200;
  const likely = (piece: Piece) => line(piece) && piece.fact?.as === undefined && LIKELY.test(wordsOf(piece));
  const found = new Set<Piece>();
  const top = pieces.slice(0, first < 0 ? pieces.length : first);
  const topEnd = top.findLastIndex((piece, i) => sure(piece) && (first >= 0 || i < pieces.length / 2));
  top.forEach((piece, i) => {
    if (i <= topEnd && isAround(piece, wordsOf(piece))) found.add(piece);
    else if (topEnd >= 0 && (likely(piece) || sure(piece))) found.add(piece);
  });
  const bottom = pieces.slice(Math.max(last, topEnd) + 1);
  const bottomStart = bottom.findIndex(sure);
  bottom.forEach((piece, i) => {
    if (bottomStart >= 0 && i >= bottomStart && isAround(piece, wordsOf(piece))) found.add(piece);
    else if (bottomStart >= 0 && likely(piece)) found.add(piece);
  });
  if (found.size === 0) return;
  for (const piece of found) Object.assign(piece, { role: 'furniture', marker: null });
  reportFurniture(text, [...found], report);
}

/** The title, the number and whole sentences are the text's own, wherever they stand. */
function isAround({ fact, block }: Piece, words: string): boolean {
  if (fact?.as !== undefined) return false;
  if (SURE.test(words) || LIKELY.test(words) || block.type === 'table') return true;
  return !isTitle(words) && !NUMBER.test(words) && !/[。！？；：:]$/.test(words);
}

function reportFurniture(text: string, found: readonly Piece[], report: Report): void {
  const lines = new Lines(text);
  const named = [...new Set(found.map(({ block }) => lines.at(block.start)))].sort((a, b) => a - b);
  report(
    'source/furniture',
    found[0]?.block.start ?? 0,
    `这些行是网页的附带文字，不是文件的正文，共 ${named.length} 行：第 ${named.join('、')} 行。`,
    '请从 source.txt 里删去并更新 sha256；确是正文的，在 document.yaml 的 structure 里写 as: text。',
  );
}
