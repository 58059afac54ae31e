/** Whether a reader has switched off the keys of one character. Kept on the device; where storage is refused they work. */
export function keysAreOff(): boolean {
  try {
    return localStorage.getItem('keys') === 'off';
  } catch {
    return false;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem('keys');
    else localStorage.setItem('keys', 'off');
  } catch {
    // Where storage is refused they stay as they are.
  }
}
