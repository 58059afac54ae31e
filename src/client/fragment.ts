/** The fragment of an address, as an id; one that is no text (`#%`) is taken as it stands. */
export function fragmentOf({ hash }: Pick<Location | HTMLAnchorElement, 'hash'>): string {
  const text = hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
