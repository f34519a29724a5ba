import type { StatedCriteria } from "../../model/dossier.js";
import type { Passage } from "../../model/passage.js";
import { hundredths } from "../../text/french-number.js";
import { titlesOf } from "../context.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { cleanLabel, isOfApplicants, isPlausible } from "./label.js";
import { themesOf } from "./theme.js";
import { themeName } from "./theme-name.js";
import { findWeights, type Weight } from "./weight.js";

const LONGEST = 400;
const LONGEST_LABEL = 90;
const MOST = 20;
/** A criterion called by its number, its name in quotes, or its name. */
const NAMED = /(?<!sous.{0,2})criteres? (?:n ?[°o]? ?)?(?:(\d{1,2})(?!\d|[.,]\d| ?%)|(?=\p{L}|[«"“]))/u;
/** What gives it a weight, just before the number. */
const GIVES =
  /(?:dotee?s? de|ponderee?s?(?: a| sur| pour)?|notee?s?(?: est| sera)? sur|compte(?:nt|ra)? pour|represente(?:nt|ra)?|vaut|valant|affectee?s? d'?(?:un poids de|une ponderation de)?|a hauteur de|(?:[,(:–-]|l'offre)? ?sur|[(:–,-])(?: un total de)? ?\(?$/u;
const EXPLAINS =
  /par exemple|a titre d'exemple|sous.{0,2}critere|candidature|inferieure?|eliminatoire|au moins|minimum/;
const APPLICANTS = /candidature|capacite/;
/** Scales on which any criterion may be marked, whatever its weight. */
const SCALES: readonly number[] = [3, 4, 5, 10, 20, 100];

/** Criteria named alone with their weight: "Le critère 3, doté de 20 points", "le critère « délais », sur 15 points". */
export function mentionsIn(view: DocumentView): StatedCriteria[] {
  const found: StatedCriteria[] = [];
  for (const passage of view.passages) {
    if (found.length >= MOST) break;
    if (passage.text.length > LONGEST || !/\d/.test(passage.text)) continue;
    const mention = read(view, passage);
    if (mention !== null) found.push(mention);
  }
  return found;
}

function read(view: DocumentView, passage: Passage): StatedCriteria | null {
  const folded = fold(passage.text);
  if (!folded.includes("critere") || EXPLAINS.test(folded) || APPLICANTS.test(titlesOf(passage))) return null;
  const weights = findWeights(folded);
  const [weight] = weights;
  const named = NAMED.exec(folded);
  if (weight === undefined || weights.length > 1 || named === null || weight.start < named.index) return null;
  const from = named.index + named[0].length;
  const between = folded.slice(from, weight.start);
  if (between.length > LONGEST_LABEL + 40 || /[.;]/.test(between) || isScale(weight, between)) return null;
  const label = labelOf(passage.text.slice(from, weight.start), named[1]);
  if (label === null || isOfApplicants(label)) return null;
  const themes = themesOf(label);
  return {
    document: view.file,
    kind: "mention",
    out_of: weight.unit === "percent" ? 100 : (weight.outOf ?? null),
    criteria: [
      {
        label,
        weight: weight.outOf === undefined ? weight.value : hundredths((weight.value * 100) / weight.outOf),
        weight_kind: weight.unit === "percent" ? "percent" : "points",
        rank: null,
        theme: themeName(label, themes, null),
        ...themes,
        evidence: [evidenceOf(view, passage)],
        sub: [],
      },
    ],
  };
}

/** "Noté sur 20" is how marks are given; "doté de 20 points", "sur 15 points" are weights. */
function isScale({ unit, value }: Weight, between: string): boolean {
  if (unit === "coefficient") return true;
  const given = GIVES.test(between.trimEnd()) || unit === "mark";
  if (!given) return !/^\W{0,4}$/u.test(between.slice(-4));
  return SCALES.includes(value) && (unit === "mark" || /(?:note\w*|sur) ?$/.test(between));
}

/** The name in quotes, else the words up to the weight, else "critère 3"; null when it is no name. */
function labelOf(raw: string, number: string | undefined): string | null {
  const quoted = /[«"“]\s?([^«»"“”]{3,90}?)\s?[»"”]/u.exec(raw)?.[1];
  const words = cleanLabel(quoted ?? raw).text;
  const named = words.length >= 4 && words.length <= LONGEST_LABEL && isPlausible(words);
  if (named && (quoted !== undefined || !VERB.test(fold(words)))) return words;
  return number === undefined ? null : `Critère ${number}`;
}

const VERB = /\b(?:est|sont|sera|seront|qui|dote|note|compte|represente|vaut|pour|avec)\b/;
