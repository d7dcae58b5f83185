/**
 * Fetches the page's scripts, and what makes it installable, when its text is on screen: reading comes first, and every
 * page can be read without them. The build puts this code into the page itself, so that nothing at all is fetched
 * before the first paint.
 */
new PerformanceObserver((_, observer) => {
  observer.disconnect();
  const { lateScripts = '', manifest = '' } = document.body.dataset;
  for (const script of lateScripts.split(' ').filter(Boolean)) void import(/* @vite-ignore */ script);
  document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: manifest }));
}).observe({ type: 'paint', buffered: true });
