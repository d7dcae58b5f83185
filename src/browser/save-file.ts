/** Hands a text, whole or in parts, to the reader as a file. */
export function saveFile(name: string, text: string | readonly string[], type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text].flat(), { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
