import { save } from './save.ts';

/** Charts as PNG: the published SVG file drawn by the browser, which has the fonts, at twice its size. */
const SCALE = 2;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-png]')) {
  button.hidden = false;
  button.addEventListener('click', () =>
    download(button.dataset.png ?? '').catch(() => (button.textContent = '没有下载，请检查网络再试')),
  );
}

async function download(address: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return;
  save(blob, (address.split('/').at(-1) ?? 'chart').replace(/\.svg$/, '.png'));
}
