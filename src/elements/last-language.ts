import { readSmall } from '../browser/small-store.ts';

/** On the cover, a returning reader goes straight to the language read last; coming back from inside stays here. */
const cameFromInside = document.referrer.startsWith(location.origin);
const last = readSmall('lang');
const home = last && document.querySelector<HTMLAnchorElement>(`[data-lang-home="${CSS.escape(last)}"]`);
if (home && !cameFromInside) location.replace(home.href);
