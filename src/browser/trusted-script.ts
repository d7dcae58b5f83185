type Policy = { createScriptURL(address: string): string };
type Factory = { createPolicy(name: string, rules: object): Policy };
let policy: Policy | undefined;

/**
 * The address of a script of this site in the form that starting a worker asks for under Trusted Types.
 * Throws a TypeError on any other address.
 */
export function trustedScript(address: string): string {
  const types = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  const rules = {
    createScriptURL: (wanted: string) => {
      const url = new URL(wanted, location.href);
      if (url.origin !== location.origin) throw new TypeError(`not a script of this site: ${wanted}`);
      return wanted;
    },
  };
  policy ??= types ? types.createPolicy('hb', rules) : rules;
  return policy.createScriptURL(address);
}
