import { fold } from "../fold.js";
import type { Segment } from "./item.js";
import type { Weight } from "./weight.js";

const BETWEEN = /\s*,\s*(?:et |puis )?|\s+(?:et|puis)\s+|\s*;\s*/u;
const LONGEST_LABEL = 80;

/** "le prix, le service et l'environnement, respectivement pour 50 %, 30 % et 20 %": labels first, weights after. */
export function respectively(text: string, folded: string, weights: readonly Weight[]): Segment[] {
  const said = folded.indexOf("respectivement");
  if (said < 0 || weights.length < 2 || weights.some(({ start }) => start < said)) return [];
  const before = text.slice(0, said).replace(/[\s,]*\S{0,14}[\s,(]*$/u, (end) => (/,/.test(end) ? "" : end));
  const parts = before.split(new RegExp(BETWEEN, "gu")).filter((part) => part.trim() !== "");
  const labels = parts.slice(-weights.length);
  if (labels.length < weights.length) return [];
  const first = labels[0] ?? "";
  const opening = fold(first).search(/(?:\bau (?:vu|regard) d\S{1,2}|\bselon|\bsur|:) ?\S+(?: \S+){0,6}$/);
  const named = [
    opening > 0 ? first.slice(opening).replace(/^(?:au \S+ \S+|\S+) ?/u, "") : first,
    ...labels.slice(1),
  ];
  if (named.some((label) => label.length > LONGEST_LABEL)) return [];
  return weights.map(({ value, unit }, at) => ({
    text: (named[at] ?? "").replace(/^\s*(?:du|des|de la|de l['’]|de)\s*/iu, ""),
    value,
    unit,
  }));
}
