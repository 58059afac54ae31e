import { strFromU8, strToU8 } from 'fflate';
import { decodeText } from './encoding.ts';
import { type Ledger, Unreadable } from './ledger.ts';

/** The HTML in a web archive (MHTML): its first part that is HTML, decoded. */
export function htmlOfArchive(bytes: Uint8Array, ledger: Ledger): string {
  const raw = strFromU8(bytes, true);
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(raw)?.[1];
  const parts = boundary ? raw.split(`--${boundary}`).slice(1) : [raw];
  for (const part of parts) {
    const [head = '', ...rest] = part.replace(/^\r?\n/, '').split(/\r?\n\r?\n/);
    if (!/content-type:\s*text\/html/i.test(head)) continue;
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
    const charset = /charset="?([\w-]+)/i.exec(head)?.[1];
    return decodeText(bytesOf(rest.join('\n\n'), encoding), ledger, charset);
  }
  throw new Unreadable('网页存档里没有 HTML。');
}

function bytesOf(body: string, encoding: string): Uint8Array {
  const binary =
    encoding === 'base64'
      ? atob(body.replace(/[^A-Za-z0-9+/=]/g, ''))
      : encoding === 'quoted-printable'
        ? body
            .replace(/=\r?\n/g, '')
            .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : body;
  return strToU8(binary, true);
}
