import { trustedPage } from './trusted.ts';

/**
 * Another page of this site as a document, for lifting a part of it into this one. Its scripts do not run, and its style
 * sheets are left out: this page's policy knows only its own. Rejects when the page cannot be had.
 */
export async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const html = (await answer.text()).replace(/<style>[\s\S]*?<\/style>/g, '');
  return new DOMParser().parseFromString(trustedPage(html), 'text/html');
}
