/**
 * Fetches the page's scripts when its text is on screen: reading comes first, and every page can be read without them.
 * The build puts this code into the page itself, so that nothing at all is fetched before the first paint.
 */
new PerformanceObserver((_, observer) => {
  observer.disconnect();
  const { lateScripts = '' } = document.body.dataset;
  for (const script of lateScripts.split(' ').filter(Boolean)) void import(/* @vite-ignore */ script);
}).observe({ type: 'paint', buffered: true });
