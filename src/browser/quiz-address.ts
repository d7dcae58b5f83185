import type { QuizRequest } from '../core/review/mixed-quiz.ts';

/** The quiz that the page's address asks for; what it leaves out is empty. */
export function readQuizRequest(): QuizRequest {
  const query = new URLSearchParams(location.search);
  const modules = query.get('modules')?.split(',').filter(Boolean) ?? [];
  return { modules, count: Number(query.get('n')), seed: query.get('seed') ?? '' };
}

/** Puts a quiz into the address, so that it can be shared. */
export function writeQuizRequest({ modules, count, seed }: QuizRequest): void {
  const address = new URL(location.href);
  address.search = new URLSearchParams({ modules: modules.join(','), n: String(count), seed }).toString();
  history.replaceState(null, '', address);
}
