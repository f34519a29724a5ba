import type { Passage, Section } from "../model/passage.js";

/** Printed numbers of the first and last top articles, "" without numbers: "1 à 12", "A à E". */
export function articleRange(passages: readonly Passage[]): string {
  const labels = passages
    .filter(({ kind, section }) => kind === "heading" && section.label !== "" && isTop(section))
    .map(({ section }) => section.label.replace(/^article\s+/iu, "").replace(/[.)]+$/u, ""));
  const first = labels[0];
  const last = labels.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? first : `${first} à ${last}`;
}

function isTop({ parent }: Section): boolean {
  for (let at = parent; at !== null; at = at.parent) if (at.label !== "") return false;
  return true;
}
