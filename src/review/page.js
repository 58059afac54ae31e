// Next and previous problem by n and p (or j and k); the page comes again when what it shows is saved.
const problems = [...document.querySelectorAll('.problem')];
const place = document.querySelector('#place');
let at = problems.findIndex(({ id }) => `#${id}` === location.hash);

function go(step) {
  if (problems.length === 0) return;
  at = at < 0 && step < 0 ? problems.length - 1 : (at + step + problems.length) % problems.length;
  history.replaceState(null, '', `#${problems[at].id}`);
  problems[at].focus({ preventScroll: true });
  problems[at].scrollIntoView({ block: 'center' });
  say();
}
function say() {
  if (place) place.textContent = `${at < 0 ? '–' : at + 1} / ${problems.length}`;
}

for (const [id, step] of [
  ['next', 1],
  ['previous', -1],
])
  document.querySelector(`#${id}`)?.addEventListener('click', () => go(step));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === 'n' || event.key === 'j') go(1);
  if (event.key === 'p' || event.key === 'k') go(-1);
});
say();

const kept = sessionStorage.getItem(location.pathname);
if (kept !== null && at < 0) scrollTo(0, Number(kept));
addEventListener('pagehide', () => sessionStorage.setItem(location.pathname, String(scrollY)));
new EventSource('/changes').addEventListener('message', () => location.reload());
