/** Whether the page's address asks for a way of showing it: `?parallel`. */
export const readView = (name: string): boolean => new URLSearchParams(location.search).has(name);
