/** The options of a decision, written in one attribute with ` / ` between them. */
export const optionsOf = (written: string): string[] => written.split(' / ').map((option) => option.trim());
