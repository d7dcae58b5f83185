/** How sure a learner said to be when handing an answer in. */
export const CONFIDENCES = ['sure', 'fairly', 'guess'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
