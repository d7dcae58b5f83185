/** Reading without a network is prepared when the page is idle; browsers that cannot keep a copy fetch nothing. */
if ('serviceWorker' in navigator) {
  const prepare = () => void import('./keep-copy.ts').then(({ keepCopy }) => keepCopy());
  if ('requestIdleCallback' in globalThis) requestIdleCallback(prepare);
  else setTimeout(prepare, 1000);
}
