type Policy = { createScriptURL(address: string): string; createHTML(html: string): string };
type Factory = { createPolicy(name: string, rules: Policy): Policy };
let policy: Policy | undefined;

const RULES: Policy = {
  createScriptURL: (address) => {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) throw new TypeError(`not a script of this site: ${address}`);
    return address;
  },
  createHTML: (html) => html,
};

/** The one policy of the site's own code under Trusted Types (a name can be taken only once a page). */
function ownPolicy(): Policy {
  const types = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  return (policy ??= types ? types.createPolicy('hb', RULES) : RULES);
}

/** The address of a script of this site, for starting a worker. Throws a TypeError on any other address. */
export const trustedScript = (address: string): string => ownPolicy().createScriptURL(address);

/** A page that was fetched from this site, for reading it as a document; never for what a person typed. */
export const trustedPage = (html: string): string => ownPolicy().createHTML(html);
