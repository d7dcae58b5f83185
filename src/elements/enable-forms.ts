/** Buttons that send a form wait for the script that takes it: a page that reloads would lose what was filled in. */
export function enableForms(within: HTMLElement): void {
  for (const button of within.querySelectorAll<HTMLButtonElement>('button[type=submit]'))
    button.disabled = false;
}
