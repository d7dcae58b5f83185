export { itemAnchor, slideAnchor } from '../core/language/item-anchor.ts';

/** What events call a question: the item, or a part of it. */
export const questionName = (item: string, part?: string): string => (part ? `${item}#${part}` : item);
