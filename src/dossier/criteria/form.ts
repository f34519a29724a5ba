import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import type { Item } from "./item.js";
import { cleanLabel, isPlausible } from "./label.js";
import { toNumber } from "./weight.js";

const LONGEST_FORM = 20_000;
const LONGEST_CRITERION = 900;
const TYPE = /\btype ?: ?(prix|cout|qualite)\b/g;
const NEXT_FIELD = String.raw`(?=\s*(?:\n|$|\b(?:description|categorie|ponderation|poids|nombre|criteres?|type)\b[^:\n]{0,60}:))`;
const NAME = new RegExp(String.raw`\b(?:intitule|nom|denomination) ?: ?(.{2,200}?)${NEXT_FIELD}`);
const DESCRIPTION = new RegExp(String.raw`\bdescription ?: ?(.{2,300}?)${NEXT_FIELD}`);
const WEIGHT =
  /\b(?:nombre|poids|ponderation|valeur)\b[^:\n]{0,60}: ?(\d{1,3}(?:[.,]\d{1,2})?)(?![\d\p{L}])/u;
const VAGUE = /^(?:prix|cout|qualite|critere.{0,12})$/;

/**
 * The criteria of a European notice printed field by field: "Critère : Type : Qualité, Intitulé : …, Description : …, Nombre
 * critère d'attribution : 40". Empty when the passages are no such form.
 */
export function formItems(passages: readonly Passage[]): Item[] {
  const text = passages
    .map((passage) => passage.text)
    .join("\n")
    .slice(0, LONGEST_FORM);
  const folded = fold(text);
  const starts = [...folded.matchAll(TYPE)].map(({ index }) => index);
  if (starts.length < 2) return [];
  const items = starts.flatMap((start, at) => {
    const end = Math.min(starts[at + 1] ?? folded.length, start + LONGEST_CRITERION);
    const passage = passageAt(passages, start);
    return passage === undefined ? [] : itemOf(text.slice(start, end), folded.slice(start, end), passage);
  });
  return items.length < 2 ? [] : items;
}

function itemOf(text: string, folded: string, passage: Passage): Item[] {
  const weight = WEIGHT.exec(folded)?.[1];
  if (weight === undefined) return [];
  const description = fieldOf(text, folded, DESCRIPTION);
  const name = fieldOf(text, folded, NAME);
  const type = folded.includes("qualite") ? "Qualité" : "Prix";
  const written = name !== "" && !(VAGUE.test(fold(name)) && type === "Qualité") ? name : description || name;
  const label = cleanLabel(written || type).text;
  if (!isPlausible(label)) return [];
  const judged = description === written ? "" : description;
  return [{ label, judged, value: toNumber(weight), unit: "points", lot: "", passage }];
}

function fieldOf(text: string, folded: string, field: RegExp): string {
  const match = field.exec(folded);
  const value = match?.[1] ?? "";
  if (match === null || value === "") return "";
  const from = match.index + match[0].indexOf(value, match[0].indexOf(":"));
  return text.slice(from, from + value.length).trim();
}

/** The passage that holds an offset of the joined text. */
function passageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  let end = 0;
  return passages.find(({ text }) => {
    end += text.length + 1;
    return offset < end;
  });
}
