import { plainLetters } from './plain-letters.ts';

/** The letter under which a name is listed: its first Latin letter or digit group, `#` for anything else. */
export function firstLetter(name: string): string {
  const first =
    plainLetters(name)
      .match(/[a-z0-9]/)?.[0]
      ?.toUpperCase() ?? '#';
  return /\d/.test(first) ? '#' : first;
}
