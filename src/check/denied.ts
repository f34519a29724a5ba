import type { Hit } from "../packs/hit.js";
import { negatedSpans } from "../text/negation.js";
import { tokenise } from "../text/tokens.js";
import type { IndexedPassage } from "./indexed.js";

const deniedSpans = new WeakMap<IndexedPassage, readonly { start: number; end: number }[]>();
const OWN_NEGATION = /(?:^|[^\p{L}])(?:ne|n'|pas|aucune?|sans|non|ni|jamais|nulle?)(?:[^\p{L}]|$)/iu;

/** Whether the sentence denies this notion; a phrase that holds its own negation ("n'est pas alloti") is not denied by it. */
export function isDenied(indexed: IndexedPassage, hit: Hit): boolean {
  if (!hit.deniable) return false;
  const spans = deniedSpans.get(indexed) ?? negatedSpans(tokenise(indexed.passage.text));
  deniedSpans.set(indexed, spans);
  return (
    spans.some(({ start, end }) => start <= hit.startToken && hit.startToken < end) &&
    !OWN_NEGATION.test(indexed.passage.text.slice(hit.start, hit.end))
  );
}
