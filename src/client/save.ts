import { element } from './dom.ts';

/** Has the browser keep these bytes as a file. Its address is given up once the browser has had time to begin. */
export function save(blob: Blob, name: string): void {
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
