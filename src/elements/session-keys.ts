const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/**
 * How many slides a key turns: arrows, the space bar, and the page keys that clickers send. Zero where the key means
 * something else: in a field, on a button that the space bar presses, or with a modifier (Shift and space goes back).
 */
export function stepOfKey({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): number {
  const step = STEPS[key] ?? 0;
  if (step === 0 || altKey || ctrlKey || metaKey) return 0;
  const place = target as Element;
  if (place.closest?.('dialog')) return 0;
  if (place.matches?.('textarea, select, input') && !key.startsWith('Page')) return 0;
  if (place.matches?.('textarea, select')) return 0;
  if (key === ' ' && place.matches?.('button, summary, a')) return 0;
  return key === ' ' && shiftKey ? -1 : step;
}
