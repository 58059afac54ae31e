import type { Clause } from '../../model/clause.ts';
import type { Draft } from './draft.ts';

/** The number before a name: （一）登记, 2.发证. */
const NUMBER = /^(?:(?:\d+|[一二三四五六七八九十]+)[.．、]|[（(](?:\d+|[一二三四五六七八九十]+)[）)])\s*/u;

export const withoutNumber = (name: string): string => name.trim().replace(NUMBER, '');

/**
 * A figure that has a cell to itself is called by its row and its column (北干渠面积): what the sections above the table
 * are called, or the figure itself, is no name for it. `head` is the head of the table, its columns named.
 */
export function namedByCell<D extends Pick<Draft, 'at' | 'indicator'>>(
  target: D,
  row: Clause,
  head: Clause | undefined,
): D {
  const cells = row.cells ?? [];
  const names = head?.cells ?? [];
  let end = row.head.length - 1;
  const at = cells.findIndex((cell) => {
    end += cell.length + 1;
    return target.at[0] < end;
  });
  const before = (cells[at] ?? '').slice(0, target.at[0] - (end - (cells[at]?.length ?? 0)));
  if (at < 0 || /[\p{Script=Han}]{2}/u.test(before) || !names[at]) return target;
  const own = names.findIndex((name) => !/^(?:序\s*号|编\s*号|号)$/u.test(name.trim()));
  const name = own === at ? '' : withoutNumber(cells[own] ?? '');
  return { ...target, indicator: name + names[at].replace(/[（(][^（）()]*[）)]$|\s/gu, '') };
}
