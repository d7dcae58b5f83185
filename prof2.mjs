import { chromium } from '@playwright/test';
import { serveFolder } from './src/integrations/serve/static-server.ts';
import { launchOptions } from './tests/support/browser.ts';
import { addAxe, violations } from './tests/a11y/violations.ts';
const { server, address } = await serveFolder('dist', 0);
const lo=launchOptions(); lo.args.push('--js-flags=--no-opt --no-maglev'); const browser = await chromium.launch(lo);
const ctx = await browser.newContext({ serviceWorkers: 'block' });
await addAxe(ctx);
const page = await ctx.newPage();
const cdp = await ctx.newCDPSession(page);
for (const path of ['/zh/glossary/ducha/','/zh/modules/iron-triangle/','/zh/print/iron-triangle/']) {
  await page.goto(address+path,{waitUntil:'load'});
  for (const k of [1]) {
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:200}); await cdp.send('Profiler.start');
  const t0=performance.now(); await violations(page); const ms=performance.now()-t0;
  const {profile}=await cdp.send('Profiler.stop');
  const self={},tot={};const dt=profile.timeDeltas;const byId={};const parent={};for(const n of profile.nodes){byId[n.id]=n;for(const c of n.children||[])parent[c]=n.id}
  let sum=0;
  profile.samples.forEach((id,i)=>{const d=dt[i]/1000;sum+=d;const n=byId[id].callFrame;const k=n.functionName+':'+n.columnNumber;self[k]=(self[k]||0)+d;const seen=new Set();for(let x=id;x;x=parent[x]){const m=byId[x].callFrame;const kk=m.functionName+':'+m.columnNumber;if(!seen.has(kk)){seen.add(kk);tot[kk]=(tot[kk]||0)+d}}});
  const top=(o,n)=>Object.entries(o).sort((a,b)=>b[1]-a[1]).slice(0,n).map(([k,v])=>k+' '+v.toFixed(0)).join('  ');
  console.log(path,k,Math.round(ms),'sum',sum|0,'\nSELF',top(self,14),'\nTOTAL',top(tot,45));
  }
}
await browser.close(); server.close();
