/**
 * Signs the manifest of a built site: `npm run sign -- --key ~/.ssh/id_ed25519 [DIR]` writes data/manifest.json.sig, which
 * `npm run verify -- PLACE --key KEY.pub` checks. The key is the publisher's own; keep the public one where readers of the
 * repository find it, not on the host.
 */
import path from 'node:path';
import { command } from './site/command.ts';
import { faultsOf, readManifest, SIGNATURE } from './site/copy.ts';
import { collection, placeAt } from './site/environment.ts';
import { replaceFiles } from './site/folder.ts';
import { Refusal } from './site/refusal.ts';
import { sign } from './site/signature.ts';

const USAGE = '用法：npm run sign -- --key ~/.ssh/id_ed25519 [dist 文件夹]\n用 SSH 私钥给清单签名。';

await command(USAGE, { allowPositionals: true, options: { key: { type: 'string' } } }, async (typed) => {
  const { values, positionals } = typed;
  const folder = placeAt(positionals[0], collection());
  if (!values.key) throw new Refusal('用 --key 指明私钥，例如 npm run sign -- --key ~/.ssh/id_ed25519。');
  const { manifest, hash, bytes } = await readManifest(folder);
  const faults = await faultsOf(folder, manifest);
  if (faults.length > 0) throw new Refusal(`${faults.slice(0, 10).join('\n')}\n${folder}：和清单不符，不签。`);
  await replaceFiles({ [path.join(folder, SIGNATURE)]: sign(bytes, values.key) });
  console.log(`${path.join(folder, SIGNATURE)}: manifest ${hash}`);
});
