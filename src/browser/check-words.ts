/** The sentences of the content check in the page's language. Rejects without a network and without a kept copy. */
export async function fetchCheckWords(): Promise<Record<string, string>> {
  const { base = '/', lang = 'zh' } = document.documentElement.dataset;
  const answer = await fetch(`${base}own-check/${lang}.json`);
  if (!answer.ok) throw new Error(`own-check: ${answer.status}`);
  return answer.json() as Promise<Record<string, string>>;
}
