import { chromium } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { serveFolder } from './src/integrations/serve/static-server.ts';
import { launchOptions } from './tests/support/browser.ts';
import { addAxe, violations } from './tests/a11y/violations.ts';
import { builtPages } from './tests/support/site.ts';
function cpu(){ // ms of this process and descendants
  const ps={}; for(const d of readdirSync('/proc')){ if(!/^\d+$/.test(d))continue; try{const s=readFileSync(`/proc/${d}/stat`,'utf8');const r=s.slice(s.lastIndexOf(')')+2).split(' ');ps[d]={pp:r[1],t:(+r[11]+ +r[12])*10}}catch{}}
  let sum=0; const mine=(p)=>{ for(let x=p;x&&ps[x];x=ps[x].pp) if(x==String(process.pid)) return true; return false};
  for(const p in ps) if(mine(p)) sum+=ps[p].t; return sum;
}
const { server, address } = await serveFolder('dist', 0);
const want = process.argv[2]; const variant = process.argv[3] ?? '';
const pages = builtPages().filter(p=>p.startsWith(want)).slice(0,Number(process.argv[4]??12));
const lo = launchOptions(); 
if(variant.includes('flags')) lo.args.push('--disable-gpu','--disable-partial-raster','--disable-features=PaintHolding','--force-prefers-reduced-motion');
if(process.env.JSF) lo.args.push('--js-flags='+process.env.JSF); if(process.env.FL) lo.args.push(...process.env.FL.split(' '));
const browser = await chromium.launch(lo);
const H = variant.includes('short')?200:800;
const ctx = await browser.newContext({ serviceWorkers: 'block', viewport:{width:1280,height:H}, reducedMotion: 'reduce' });
if(!/noaxe|tag/.test(variant)) await addAxe(ctx);
const page = await ctx.newPage();
await page.goto(address+pages[0]);
const c0=cpu(), t0=performance.now();
let width=1280;
for (const p of pages){
  if(variant.includes('resize') && width!==1280) { await page.setViewportSize({width:1280,height:H}); width=1280; }
  await page.goto(address+p,{waitUntil:'load'});
  if(variant.includes('tag')) await page.evaluate(()=>import('/_astro/axe.min.js').then(()=>{}));
  if(variant.includes('axe1')) await violations(page);
  if(variant.includes('axe0')) await page.evaluate(async()=>{ await axe.run(document,{resultTypes:['violations'],preload:false})});
  if(variant.includes('resize')) { await page.setViewportSize({width:320,height:H}); width=320; await page.evaluate(()=>document.documentElement.scrollWidth - innerWidth); }
  if(variant.includes('altern')) { width=1600-width; await page.setViewportSize({width,height:H});  await page.evaluate(()=>document.documentElement.scrollWidth - innerWidth); }
}
console.log(want, variant, pages.length, 'cpu/page', Math.round((cpu()-c0)/pages.length), 'wall/page', Math.round((performance.now()-t0)/pages.length));

{const out={};for(const d of readdirSync('/proc')){ if(!/^\d+$/.test(d))continue; try{const c=readFileSync(`/proc/${d}/cmdline`,'utf8').replaceAll('\0',' ');const s=readFileSync(`/proc/${d}/stat`,'utf8');const r=s.slice(s.lastIndexOf(')')+2).split(' ');if(!/chromium|prof3/.test(c))continue;const k=/--type=([\w-]+)/.exec(c)?.[1]??(/prof3/.test(c)?'node':'browser');out[k]=(out[k]||0)+(+r[11]+ +r[12])*10;
 if(k==='renderer'||k==='gpu-process'){for(const t of readdirSync(`/proc/${d}/task`)){const ts=readFileSync(`/proc/${d}/task/${t}/stat`,'utf8');const nm=ts.slice(ts.indexOf('(')+1,ts.lastIndexOf(')'));const rr=ts.slice(ts.lastIndexOf(')')+2).split(' ');out[k+':'+nm]=(out[k+':'+nm]||0)+(+rr[11]+ +rr[12])*10}}
 }catch{}} console.log(Object.entries(out).filter(([k,v])=>v/pages.length>8).map(([k,v])=>k+' '+Math.round(v/pages.length)).join(', '));}
await browser.close(); server.close();
