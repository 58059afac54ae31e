import { keyOf } from '../model/ref.ts';
import type { AddressRegister } from '../model/register.ts';

/** Where an address leads now: itself, or the end of its chain of moves; null where that is nowhere or a circle. */
export function resolver(
  moved: AddressRegister['moved'],
  isLive: (address: string) => boolean,
): (address: string) => string | null {
  const next = new Map(moved.map(({ from, to }) => [from, to]));
  const follow = (address: string, seen: ReadonlySet<string>): string | null => {
    if (isLive(address)) return address;
    if (seen.has(address)) return null;
    const passed = new Set([...seen, address]);
    const to = next.get(address);
    if (to !== undefined) return follow(to, passed);
    const [doc, id] = divide(address);
    const renamed = next.get(doc);
    if (id === null || renamed === undefined) return null;
    return follow(keyOf({ doc: renamed, id }), passed) ?? follow(renamed, passed);
  };
  return (address) => follow(address, new Set());
}

/** `plan/2.1` → `['plan', '2.1']`; `plan` and pages have no second part. */
export function divide(address: string): [string, string | null] {
  const slash = address.indexOf('/', 1);
  return address.startsWith('/') || slash < 0 ? [address, null] : [address.slice(0, slash), address.slice(slash + 1)];
}
