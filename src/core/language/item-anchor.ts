/** The HTML id of an item on its module's page: `iron-triangle.area-claim` → `q-area-claim`. */
export const itemAnchor = (item: string): string => `q-${item.split('.')[1]}`;
