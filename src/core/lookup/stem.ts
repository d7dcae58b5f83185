/** English words without their commonest endings: `meetings` and `meeting` are one. */
export const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s|e|y)$/, '') : word.replace(/s$/, '');
