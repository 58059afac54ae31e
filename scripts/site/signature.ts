/** Signatures of a manifest, made and checked with the keys that people have: OpenSSH's (`ssh-keygen -Y`). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal } from './refusal.ts';

/** What the signature is for, so that it cannot be taken for one of something else. */
const NAMESPACE = 'policy-site-manifest';
const SIGNER = 'publisher';

function keygen(options: string[], input: Uint8Array): void {
  const { error, status, stderr } = spawnSync('ssh-keygen', options, { input });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new Refusal(
      '没有找到 ssh-keygen：请安装 OpenSSH 8.1 或更新的版本（Debian：apt-get install openssh-client）。',
    );
  if (error) throw new Refusal(`ssh-keygen：${error.message}`);
  if (status !== 0) throw new Refusal(`ssh-keygen：${stderr.toString().trim() || `状态 ${status}`}`);
}

/** The signature (armoured) of these bytes by a private key, or by a public one whose private key an agent has. */
export function sign(bytes: Uint8Array, key: string): string {
  return inFolder((folder) => {
    const file = path.join(folder, 'manifest.json');
    writeFileSync(file, bytes);
    keygen(['-Y', 'sign', '-q', '-f', key, '-n', NAMESPACE, file], new Uint8Array());
    return readFileSync(`${file}.sig`, 'utf8');
  });
}

/** Throws Refusal unless the signature is of these bytes, by the owner of the public key. */
export function checkSignature(bytes: Uint8Array, signature: Uint8Array, key: string): void {
  const line = publicKey(key);
  inFolder((folder) => {
    const [signers, sig] = [path.join(folder, 'signers'), path.join(folder, 'sig')];
    writeFileSync(signers, `${SIGNER} ${line}\n`);
    writeFileSync(sig, signature);
    keygen(['-Y', 'verify', '-q', '-f', signers, '-I', SIGNER, '-n', NAMESPACE, '-s', sig], bytes);
  });
}

function publicKey(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    throw new Refusal(`${file}：没有这个公钥文件。`);
  }
  if (!/^(?:ssh|ecdsa|sk-)[^\s]* [A-Za-z0-9+/=]+/.test(text) || text.includes('\n'))
    throw new Refusal(`${file}：不是 OpenSSH 公钥（应当是 .pub 文件，一行）。`);
  return text;
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'signature-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
