/**
 * Reading without a network is prepared when the page is idle; browsers that cannot keep a copy fetch nothing. The cover,
 * which shares this script, has no language yet in which to speak of it, and prepares nothing.
 */
if ('serviceWorker' in navigator && document.documentElement.dataset['lang']) {
  const prepare = () => void import('./keep-copy.ts').then(({ keepCopy }) => keepCopy());
  if ('requestIdleCallback' in globalThis) requestIdleCallback(prepare);
  else setTimeout(prepare, 1000);
}
