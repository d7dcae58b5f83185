/** Fills `{name}` in a sentence; a blank without a value stays, so that it is seen. */
export const fillBlanks = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (blank, name: string) =>
    String(Object.hasOwn(values, name) ? values[name] : blank),
  );
