import type { Browser, Locator } from '@playwright/test';
import jsqr from 'jsqr';

/** `data` is in base64: as numbers it would take seconds to come out of the page. */
type Pixels = { data: string; width: number; height: number };
const decode = jsqr as unknown as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** What an independent reader sees in a QR code on a page, from a picture of it. */
export async function readQr(code: Locator, browser: Browser): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString('base64');
  const page = await browser.newPage();
  const { data, width, height } = await page.evaluate(async (base64): Promise<Pixels> => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = Object.assign(document.createElement('canvas'), {
      width: bitmap.width,
      height: bitmap.height,
    });
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const image = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const data = btoa(Array.from(image.data, (value) => String.fromCharCode(value)).join(''));
    return { data, width: image.width, height: image.height };
  }, picture);
  await page.close();
  return decode(new Uint8ClampedArray(Buffer.from(data, 'base64')), width, height)?.data;
}
