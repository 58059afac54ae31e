import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { formatDate } from '../../src/model/citation.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import type { Theme } from '../../src/model/theme.ts';
import { escapeXml } from '../../src/text/xml.ts';
import { BROWSER_FLAGS, drawnBy } from '../browsers/browser.ts';
import type { Kept } from './kept.ts';
import { sizeOfPng } from './whole.ts';

/** What a picture says: one large line, smaller ones above and below. */
interface Picture {
  name: string;
  above: string;
  title: string;
  below: string;
}

const SIZE = { width: 1200, height: 630 };

/** Pictures for shared links of a site of this title, `pictures/<name>.png`: of the site, of each document and of each theme. */
export async function writePictures(
  dist: string,
  site: string,
  documents: readonly DocumentRecord[],
  themes: readonly Theme[],
  browserPath: string,
  kept: Kept,
): Promise<string[]> {
  const pictures: Picture[] = [
    { name: 'site', above: '全文　逐条可引、可查、可核对', title: site, below: '' },
    ...documents.map(({ id, title, issuer, kind, signed }) => ({
      name: id,
      above: [issuer, kind].filter(Boolean).join('　'),
      title,
      below: signed === null ? '' : `署名日期 ${formatDate(signed)}`,
    })),
    ...themes.map(({ id, name, scope }) => ({ name: `theme-${id}`, above: '主题', title: name, below: scope })),
  ];
  await mkdir(path.join(dist, 'pictures'), { recursive: true });
  const browser = await chromium.launch({ executablePath: browserPath, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN', colorScheme: 'light' });
    const drawn = await drawnBy(browser);
    for (const picture of pictures) {
      const content = html(picture, site);
      const bytes = await kept.of([content, drawn], async () => {
        await page.setContent(content);
        return page.screenshot({ type: 'png' });
      });
      const { width, height } = sizeOfPng(bytes);
      if (width !== SIZE.width || height !== SIZE.height)
        throw new Error(`${picture.name}: ${width} × ${height} pixels`);
      await writeFile(path.join(dist, 'pictures', `${picture.name}.png`), bytes);
    }
  } finally {
    await browser.close();
  }
  return pictures.map(({ name }) => `pictures/${name}.png`);
}

const STYLE = `
* { margin: 0; box-sizing: border-box; }
body { width: 1200px; height: 630px; padding: 80px 90px; background: #fbfaf6; color: #1d1c1a; border-left: 24px solid #1a5270;
  display: flex; flex-direction: column; justify-content: space-between;
  font: 32px/1.5 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
p { color: #524d46; }
h1 { font: 700 68px/1.4 'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif; text-wrap: balance; }
footer { font-size: 26px; color: #524d46; border-top: 2px solid #8d877b; padding-top: 20px; }`;

const html = ({ above, title, below }: Picture, site: string): string =>
  `<!doctype html><html lang="zh-CN"><style>${STYLE}</style><p>${escapeXml(above)}</p><div><h1>${escapeXml(title)}</h1><p>${escapeXml(below)}</p></div><footer>${escapeXml(site)}</footer></html>`;
