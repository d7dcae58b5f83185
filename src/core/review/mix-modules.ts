import { moduleOf } from './known.ts';

/** Takes from each module in turn; within a module the order stays. */
export function mixModules(items: readonly string[]): string[] {
  const modules = [...new Set(items.map(moduleOf))];
  const lists = modules.map((module) => items.filter((item) => moduleOf(item) === module));
  return items.flatMap((_, round) => lists.flatMap((list) => list[round] ?? []));
}
