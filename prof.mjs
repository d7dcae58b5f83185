import { chromium } from '@playwright/test';
import { serveFolder } from './src/integrations/serve/static-server.ts';
import { launchOptions } from './tests/support/browser.ts';
import { addAxe, violations } from './tests/a11y/violations.ts';
const { server, address } = await serveFolder('dist', 0);
const browser = await chromium.launch(launchOptions());
const ctx = await browser.newContext({ serviceWorkers: 'block' });
await addAxe(ctx);
const page = await ctx.newPage();
for (const path of ['/zh/glossary/ducha/','/zh/modules/iron-triangle/','/zh/session/iron-triangle/','/zh/print/iron-triangle/','/zh/units/B/']) {
  const r=[],o=[];let marked;
  for (let k=0;k<4;k++){ 
  await page.goto(address+path,{waitUntil:'load'}); 
   let t=performance.now(); const v=await violations(page); r.push(Math.round(performance.now()-t)); if(v.length)console.log(JSON.stringify(v)) 
   marked=await page.evaluate(()=>document.querySelectorAll('[data-look]').length);
  await page.goto(address+path,{waitUntil:'load'}); 
  t=performance.now();
  await page.evaluate(async()=>{ await axe.run(document,{resultTypes:['violations'],preload:false})}); 
   o.push(Math.round(performance.now()-t));
  }
  console.log(path, r, 'old', o, marked);
}
await browser.close(); server.close();
