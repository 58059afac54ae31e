const SETTING = 'marks';

/** What the button goes through: all marks; none, and no notes; few: figures and corrections, terms and places unseen. */
const LEVELS = ['all', 'off', 'few'] as const;
type Level = (typeof LEVELS)[number];
const WORDS: Readonly<Record<Level, string>> = { all: '全', off: '无', few: '少' };
const PRESSED: Readonly<Record<Level, string>> = { all: 'true', off: 'false', few: 'mixed' };
const MARKS = '.document :is(.f, .t, .g, .x)';

/** How much is marked in the text; the choice is remembered. */
export function marks(): void {
  const button = document.querySelector<HTMLButtonElement>('button.marks');
  if (!button || !document.querySelector(`${MARKS}, .m`)) return;
  button.hidden = false;
  let level = LEVELS.find((one) => one === stored()) ?? 'all';
  show(button, level);
  button.addEventListener('click', () => {
    level = LEVELS[(LEVELS.indexOf(level) + 1) % LEVELS.length] ?? 'all';
    show(button, level);
    remember(level);
  });
}

function show(button: HTMLButtonElement, level: Level): void {
  button.ariaPressed = PRESSED[level];
  button.textContent = `标注：${WORDS[level]}`;
  button.title = '文中的名词、地方、指标、校勘和旁注：全、无、少';
  document.documentElement.toggleAttribute('data-plain', level === 'off');
  document.documentElement.toggleAttribute('data-few', level === 'few');
  for (const mark of document.querySelectorAll<HTMLElement>(MARKS)) {
    if (level === 'off') mark.tabIndex = -1;
    else mark.removeAttribute('tabindex');
  }
}

/** A browser may refuse storage altogether: then the choice lasts as long as the page. */
function stored(): string | null {
  try {
    return localStorage.getItem(SETTING);
  } catch {
    return null;
  }
}

function remember(level: Level): void {
  try {
    if (level === 'all') localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, level);
  } catch {
    // Nothing to do: the page itself has changed.
  }
}
