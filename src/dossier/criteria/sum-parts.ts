import type { WrongSum } from "../../model/dossier.js";
import type { DocumentView } from "../view.js";
import { added, type Group, isPart, isRounded, termsOf, type WeightedItem } from "./sum-group.js";

/** Totals of a scale that sub-criteria have of their own. */
const OWN_SCALES: readonly number[] = [5, 10, 20, 100, 1000];

interface Parted {
  readonly parent: WeightedItem;
  readonly parts: readonly WeightedItem[];
}

/** Criteria followed by parts that are marked as such and do not make them. */
export function wrongGroups(items: readonly WeightedItem[]): Parted[] {
  const groups: { parent: WeightedItem; parts: WeightedItem[] }[] = [];
  for (const item of items) {
    if (!isPart(item)) groups.push({ parent: item, parts: [] });
    else groups.at(-1)?.parts.push(item);
  }
  return groups.filter(({ parent, parts }) => {
    const total = added(parts);
    return (
      parts.length > 1 &&
      parts.every(({ unit }) => unit === parent.unit) &&
      !isRounded(parts, total, parent.value) &&
      !OWN_SCALES.includes(total)
    );
  });
}

/** Sub-criteria are given as parts of the whole mark; those on a scale of their own, or in one sentence, are left out. */
export function wrongParts(view: DocumentView, { items, lot, unit }: Group): WrongSum[] {
  return wrongGroups(items).flatMap(({ parent, parts }): WrongSum[] => {
    const all = [parent, ...parts];
    const close = Math.abs(added(parts) - parent.value) <= parent.value / 2;
    if (!close || all.some(({ passage }) => passage.kind === "sentence")) return [];
    return [
      {
        of: `sous-critères de « ${parent.label} »`,
        ...(lot === "" ? {} : { lot }),
        sum: added(parts),
        expected: parent.value,
        unit,
        ...(hasGap(all) ? { doubt: "vérifier que tous les sous-critères ont été lus" } : {}),
        terms: termsOf(view, all),
      },
    ];
  });
}

/** A line between a criterion and its parts that is none of them. */
function hasGap(items: readonly WeightedItem[]): boolean {
  const lines = [...new Set(items.map(({ passage }) => passage.index))].sort((a, b) => a - b);
  return lines.some((line, at) => at > 0 && line - (lines[at - 1] ?? line) > 1);
}
