/**
 * Vite wraps every `import()` in code that first fetches style sheets and preloads. The site has one style sheet and
 * small scripts, so the wrapper would be the largest script of most pages; here it is just the import.
 */
export const plainImport = () => ({
  name: 'plain-import',
  enforce: 'pre' as const,
  load: (id: string): string | undefined =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
});

/** A built script without the lists of files to preload that are left of that wrapper; nothing reads them. */
export const withoutPreloadLists = (code: string): string =>
  code.replace(/^const __vite__mapDeps=.*\n/m, '').replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
