/** The fragment of an address, as an id; one that is no text (`#%`) is taken as it stands. */
export function fragmentOf({ hash }: Pick<Location | HTMLAnchorElement, 'hash'>): string {
  const text = hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The anchor of an address that names words too (`#2.2.1.p4:~:text=…`), as a browser sees it that does not know such; null of any other. */
export const anchorBefore = (hash: string): string | null =>
  hash.includes(':~:') ? hash.slice(0, hash.indexOf(':~:')) : null;
