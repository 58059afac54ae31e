import { element } from '../xml.ts';
import { part, property, valued } from './word.ts';

/** The faces of GB/T 9704, each with those that stand in for it where it is not installed. */
const FACES = {
  song: { name: '宋体', others: 'SimSun,Songti SC,Noto Serif CJK SC' },
  title: { name: '方正小标宋简体', others: '方正小标宋_GBK,华文中宋,宋体,SimSun' },
  hei: { name: '黑体', others: 'SimHei,Heiti SC,Noto Sans CJK SC' },
  kai: { name: '楷体_GB2312', others: '楷体,KaiTi,Kaiti SC' },
  fang: { name: '仿宋_GB2312', others: '仿宋,FangSong,STFangsong' },
} as const;
export type Face = keyof typeof FACES;

/** Every character in one face: digits, letters and quotation marks are as wide as the standard wants them. */
export const face = (of: Face): string => {
  const { name } = FACES[of];
  return property('rFonts', { hint: 'eastAsia', ascii: name, hAnsi: name, eastAsia: name, cs: name });
};

/** In half points; 三号 is 32. */
export const size = (of: number): string => valued('sz', of) + valued('szCs', of);

export const FONTS = part(
  'fonts',
  ...Object.values(FACES).map(({ name, others }) =>
    element(
      'w:font',
      { 'w:name': name },
      valued('altName', others),
      valued('charset', '86'),
      valued('pitch', 'variable'),
    ),
  ),
);
