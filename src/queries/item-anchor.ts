/** The HTML id of an item on its module's page: `iron-triangle.area-claim` → `q-area-claim`. */
export const itemAnchor = (item: string): string => `q-${item.split('.')[1]}`;

/** What events call a question: the item, or a part of it. */
export const questionName = (item: string, part?: string): string => (part ? `${item}#${part}` : item);
