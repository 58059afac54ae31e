import path from 'node:path';
import { Document, isScalar, visit } from 'yaml';
import type { AddressRegister, PublishedState } from '../../src/model/register.ts';
import { replaceFiles } from '../site/folder.ts';

const REGISTER = ` Every address that was ever published: a promise. \`published\` and \`pages\` are written by npm run register.
 By hand: \`moved\` says where the words of an address stand that is gone ({from, to, reason}); \`kept\` names a clause by
 its opening words that keeps an address where the words cannot tell ({address, quote, reason}).`;
const CHANGES =
  ' What changed between published states, earliest first. Written by npm run register; notes may be edited.';

/** Writes both files or none; the same values give the same bytes. */
export async function writeRegister(root: string, register: AddressRegister, states: readonly PublishedState[]) {
  await replaceFiles({
    [path.join(root, 'seeds/addresses.yaml')]: yaml(register, REGISTER),
    [path.join(root, 'seeds/changes.yaml')]: yaml(states.map(compact), CHANGES),
  });
}

/** Fields that say nothing are left out. */
const compact = ({ date, note, manifests, changes }: PublishedState) => ({
  date,
  note,
  ...(manifests ? { manifests } : {}),
  changes: changes.map(({ address, change, ...rest }) => ({
    address,
    change,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
  })),
});

/** One line an address: the innermost lists are in flow style. */
function yaml(value: unknown, comment: string): string {
  const document = new Document(value);
  document.commentBefore = comment;
  visit(document, {
    Seq(_, node) {
      if (node.items.length >= 4 && node.items.every(isScalar) && isPrint(node.items[2])) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

const isPrint = (node: unknown): boolean => isScalar(node) && /^[0-9a-f]{16}$/.test(String(node.value));
