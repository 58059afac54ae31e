import { element } from './dom.ts';

const line = document.body.appendChild(element('p', { className: 'said', role: 'status' }));

/** Says for a moment what was done. */
export function say(words: string): void {
  line.textContent = words;
  setTimeout(() => (line.textContent = ''), 1600);
}
