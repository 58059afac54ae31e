/** Folded parts: one button for all of them; a link within the page opens what it leads to, and paper has all. */
const folds = [...document.querySelectorAll<HTMLDetailsElement>('details.fold')];
const [first] = folds;
const english = document.documentElement.lang === 'en';
const words = (open: boolean): string => (english ? (open ? 'Close all' : 'Open all') : open ? '全部收起' : '全部展开');

if (first && folds.length > 2) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'unfold';
  const isOpen = () => folds.every((fold) => fold.open);
  const say = () => {
    button.textContent = words(isOpen());
  };
  button.addEventListener('click', () => {
    const open = !isOpen();
    for (const fold of folds) fold.open = open;
  });
  for (const fold of folds) fold.addEventListener('toggle', say);
  say();
  first.before(button);
}

/** Browsers that do not open it themselves are helped. */
function reveal(): void {
  const target = document.querySelector(':target');
  const closed = folds.filter((fold) => !fold.open && target && fold.contains(target));
  for (const fold of closed) fold.open = true;
  if (closed.length > 0) target?.scrollIntoView();
}
reveal();
addEventListener('hashchange', reveal);
addEventListener('beforeprint', () => {
  for (const fold of folds) if (!('brief' in fold.dataset)) fold.open = true;
});
