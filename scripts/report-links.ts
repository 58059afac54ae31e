/** How far the proposals find the decided links, and the strongest proposals that nobody decided on. Writes nothing. */
import { candidates } from '../src/derive/links/candidates.ts';
import { formatProblem, hasErrors } from '../src/model/problem.ts';
import { collect } from '../src/pipeline.ts';
import { packaged } from './seeds/gazetteer.ts';
import { readSeeds } from './seeds/seeds.ts';
import { command } from './site/command.ts';
import { collection as folderOfTexts } from './site/environment.ts';
import { Refusal } from './site/refusal.ts';

await command('用法：npm run report:links\n规则提出的关联，和人定下的对得上多少。', {}, async () => {
  const { seeds, shared, problems } = await readSeeds(folderOfTexts());
  if (hasErrors(problems)) throw new Refusal(problems.map(formatProblem).join('\n'));
  const { collection } = collect(seeds, shared, packaged());
  const decided = shared.links ?? [];
  const proposed = candidates(collection);
  const keys = new Set(proposed.map(({ from, to }) => `${from} ${to}`));
  for (const strength of [3, 2]) {
    const own = decided.filter((link) => link.strength === strength);
    const found = own.filter(({ from, to }) => keys.has(`${from} ${to}`)).length;
    const share = own.length > 0 ? ` (${Math.round((found / own.length) * 100)}%)` : '';
    console.log(`strength ${strength}: ${own.length} decided, ${found} among the proposals${share}`);
  }
  const known = new Set(decided.map(({ from, to }) => `${from} ${to}`));
  const open = proposed.filter(({ from, to }) => !known.has(`${from} ${to}`)).sort((a, b) => b.score - a.score);
  console.log(`${proposed.length} proposals, ${open.length} not decided on; the strongest:`);
  for (const { from, to, score } of open.slice(0, 40)) console.log(`${score.toFixed(3)}  ${from} → ${to}`);
});
