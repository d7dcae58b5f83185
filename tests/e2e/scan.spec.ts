import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../support/browser.ts';
import { nothing, seen, writeFilm, type Picture } from '../support/fake-camera.ts';
import { expect, test, type Page } from '../support/test.ts';

/** A browser whose camera shows a film, or (`null`) one that says no when it is asked for its camera. */
function browserWith(film: string | null): Promise<Browser> {
  const { args, ...options } = launchOptions();
  const asked = film
    ? ['--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
    : ['--use-fake-ui-for-media-stream=deny'];
  return chromium.launch({ ...options, args: [...args, '--use-fake-device-for-media-stream', ...asked] });
}

/** Hands in an assignment of one module without an answer; what the screen then shows as a code. */
async function handIn(page: Page, link: string, name: string): Promise<Picture> {
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.getByRole('button', { name: '生成交作业的短码' }).click();
  await expect(page.locator('.qr svg')).toBeVisible();
  return seen(page.locator('.qr svg'));
}

async function assign(page: Page, module: string): Promise<string> {
  await page.goto('/zh/assign/');
  await expect(page.locator('hb-assign')).toHaveAttribute('data-ready', '');
  await page.locator(`[name=module][value=${module}]`).check();
  await page.getByRole('button', { name: '生成链接' }).click();
  await expect(page.locator('.made')).toContainText('链接已生成');
  return page.getByLabel('链接', { exact: true }).inputValue();
}

test('the camera takes the codes of learners off their screens, each once, and goes off when told', async ({
  page,
  baseURL,
}, info) => {
  test.setTimeout(90_000);
  const link = await assign(page, 'iron-triangle');
  const other = await assign(page, 'four-deviations');
  await page.setViewportSize({ width: 360, height: 740 });
  const pictures = [
    await handIn(page, link, '张敏'),
    await handIn(page, link, '王立国'),
    await handIn(page, other, '外班'),
  ];
  const film = info.outputPath('film.y4m');
  writeFilm(film, [nothing, ...pictures], 15);

  const browser = await browserWith(film);
  const trainer = await browser.newPage({ baseURL: baseURL!, serviceWorkers: 'block' });
  const said: string[] = [];
  trainer.on('console', (message) => said.push(message.text()));
  await trainer.goto(`/zh/results/#${link.split('#')[1]}`);
  await expect(trainer.locator('hb-results')).toHaveAttribute('data-ready', '');
  const scanned = trainer.locator('.scanned');
  await expect(scanned).toHaveRole('status');
  await trainer.getByRole('button', { name: '用摄像头扫短码' }).click();
  await expect(trainer.locator('video')).toBeVisible();
  // The film begins again when it ends: each code comes before the camera several times.
  await expect(scanned).toHaveText(/收到(张敏|王立国)的短码/, { timeout: 20_000 });
  await expect(trainer.locator('.people tbody tr')).toHaveCount(2, { timeout: 20_000 });
  await expect(scanned).toContainText('外班的短码不是这次布置的', { timeout: 20_000 });
  await expect(scanned).toContainText('已经收过了', { timeout: 20_000 });
  await expect(trainer.locator('.people tbody tr')).toHaveCount(2);
  const live = () =>
    trainer
      .locator('video')
      .evaluate((video: HTMLVideoElement) => (video.srcObject as MediaStream | null)?.active ?? false);
  expect(await live()).toBe(true);
  await trainer.getByRole('button', { name: '停止扫描' }).click();
  await expect(scanned).toHaveText('已停止，摄像头关了。');
  await expect(trainer.locator('video')).toBeHidden();
  await expect(trainer.getByRole('button', { name: '用摄像头扫短码' })).toBeFocused();
  expect(await live()).toBe(false);
  expect(said.filter((text) => /Content Security|Trusted|ermission/.test(text))).toEqual([]);
  await browser.close();
});

test('without leave to use the camera a sentence says what else can be done', async ({ page, baseURL }) => {
  const link = await assign(page, 'iron-triangle');
  const browser = await browserWith(null);
  const trainer = await browser.newPage({ baseURL: baseURL! });
  await trainer.goto(`/zh/results/#${link.split('#')[1]}`);
  await trainer.getByRole('button', { name: '用摄像头扫短码' }).click();
  await expect(trainer.locator('.scanned')).toContainText(
    '请在地址栏旁边的网站设置里允许，或者把短码贴进上面的框',
  );
  await expect(trainer.getByRole('button', { name: '用摄像头扫短码' })).toBeEnabled();
  await browser.close();
});

test('a device without a camera says so', async ({ page }) => {
  const link = await assign(page, 'iron-triangle');
  await page.goto(`/zh/results/#${link.split('#')[1]}`);
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
  });
  await page.getByRole('button', { name: '用摄像头扫短码' }).click();
  await expect(page.locator('.scanned')).toContainText('没有找到摄像头');
});
