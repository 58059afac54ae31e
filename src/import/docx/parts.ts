import { strFromU8, unzipSync } from 'fflate';
import { Unreadable } from '../ledger.ts';
import { attribute, elementsOf, readXml } from './xml.ts';

/** More than this is no document of the genre; an archive that swells is not unpacked. */
const MOST_BYTES = 80_000_000;

/** The parts of a Word file that hold words, by their names. @throws Unreadable */
export function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels|mht|html?|txt)$/i.test(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES) throw new RangeError('big');
        return true;
      },
    });
  } catch (error) {
    const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
    if (error instanceof RangeError) throw new Unreadable('文件太大，没有读。');
    throw new Unreadable(
      isOle
        ? '这不是 .docx：是加了密码的文件，或旧的 .doc。去掉密码另存，或把名字改为 .doc。'
        : '不是能读的 .docx 文件：可能没有下载完。',
    );
  }
}

/** The part that the package names as its document: mostly word/document.xml. @throws Unreadable */
export function mainPart(parts: Readonly<Record<string, Uint8Array>>): string {
  const rels = parts['_rels/.rels'];
  const named = (rels ? elementsOf(readXml(strFromU8(rels), '_rels/.rels')) : []).find((relation) =>
    /\/officeDocument$/.test(attribute(relation, 'Type') ?? ''),
  );
  const name = (attribute(named, 'Target') ?? 'word/document.xml').replace(/^\//, '');
  if (parts[name] && /\.xml$/.test(name) && !/^(?:xl|ppt)\//.test(name)) return name;
  throw new Unreadable('文件里没有 word/document.xml，不是 Word 文稿。');
}
