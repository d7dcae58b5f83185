/** The HTML id of an item on its module's page: `iron-triangle.area-claim` → `q-area-claim`. */
export const itemAnchor = (item: string): string => `q-${item.split('.')[1]}`;

/** The HTML id of a question's slide; a part of an item has its own: `iron-triangle.office#first` → `q-office-first`. */
export const slideAnchor = (question: string): string => itemAnchor(question).replace('#', '-');
