/** Fetches the page's scripts when its text is on screen: reading comes first, and every page can be read without them. */
function start(): void {
  const { lateScripts = '' } = document.body.dataset;
  for (const script of lateScripts.split(' ').filter(Boolean)) void import(/* @vite-ignore */ script);
}

if (document.readyState === 'complete') start();
else addEventListener('load', () => requestAnimationFrame(() => setTimeout(start)), { once: true });
