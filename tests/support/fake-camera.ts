import { writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';

const [WIDTH, HEIGHT] = [640, 480];

/** Shades of grey, row by row, of a picture of WIDTH × HEIGHT. */
export type Picture = Uint8Array;

/** What a camera would see of something on a screen: a picture of it, held a little apart on a grey table. */
export async function seen(code: Locator): Promise<Picture> {
  const picture = (await code.screenshot()).toString('base64');
  const shades = await code.page().evaluate(
    async ({ picture, width, height }) => {
      const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#999';
      context.fillRect(0, 0, width, height);
      context.translate(width / 2, height / 2);
      context.rotate(0.06);
      const side = 0.8 * height;
      context.drawImage(bitmap, -side / 2, -side / 2, side, side);
      const { data } = context.getImageData(0, 0, width, height);
      // As numbers they would take seconds to come out of the page.
      return btoa(
        Array.from({ length: width * height }, (_, i) => String.fromCharCode(data[4 * i]!)).join(''),
      );
    },
    { picture, width: WIDTH, height: HEIGHT },
  );
  return Buffer.from(shades, 'base64');
}

/** A table with nothing on it. */
export const nothing: Picture = new Uint8Array(WIDTH * HEIGHT).fill(150);

/** Writes pictures as a film that Chromium takes for a camera (YUV4MPEG2), each shown for `frames` tenths of a second. */
export function writeFilm(file: string, pictures: readonly Picture[], frames: number): void {
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const shots = pictures.flatMap((picture) => {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), picture, grey]);
    return Array.from({ length: frames }, () => frame);
  });
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...shots]),
  );
}
