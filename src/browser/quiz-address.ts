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

/** A new code for a quiz: six digits, so that it can be read out; which of them it is does not matter. */
export const newSeed = (): string =>
  String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000).padStart(6, '0');
