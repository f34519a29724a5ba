import type { Evidence } from "../../model/fact.js";
import type { Contradiction } from "../../model/report.js";
import type { Requirement } from "../../model/requirement.js";
import { foldKeepingLength } from "../../text/fold.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { findingOfContradictions } from "./disagreement.js";
import { lotContradictions } from "./lot-disagreement.js";
import { penaltyContradictions } from "./penalty-disagreement.js";
import { distinctContradictions, isReadInPart, READ_IN_PART, sideOf } from "./sides.js";
import { VALUE_NAMES, type ValueName } from "./value-names.js";

/** A value said by passages. */
interface Said {
  readonly value: unknown;
  readonly evidence: readonly Evidence[];
}

/** A value with what other passages say of the same thing; what they say apart when the caller gives it himself. */
interface Told extends Said {
  readonly conflicts?: readonly Said[];
  readonly written?: readonly Said[];
}

/** Values of the contract that two passages give differently. */
export function findDifferentValues(requirement: Requirement, context: CheckContext): Finding {
  const { values, facts } = context.dossier;
  const told: Record<string, unknown> = { ...values, ...facts };
  const found = Object.entries(VALUE_NAMES).flatMap(([key, name]) => {
    const one = told[key];
    return isTold(one) ? contradictionsOf(name, one, context) : [];
  });
  const all = [...found, ...lotContradictions(context), ...penaltyContradictions(context)];
  return findingOfContradictions(requirement, context, distinctContradictions(all));
}

function isTold(one: unknown): one is Told {
  return typeof one === "object" && one !== null && "evidence" in one && "value" in one && one.value !== null;
}

function contradictionsOf(
  valueName: ValueName,
  { value: own, evidence: proofs, conflicts = [], written }: Told,
  context: CheckContext,
): Contradiction[] {
  const { name, write, same } = valueName;
  // What the caller says of the market is no passage: it contradicts nothing.
  const [told, ...others] = written ?? [{ value: own, evidence: proofs }, ...conflicts];
  const [first] = told?.evidence ?? [];
  if (told === undefined || first === undefined) return [];
  const { value, evidence } = told;
  return others.flatMap((other): Contradiction[] => {
    const proof = other.evidence.find((one) => one.quote !== first.quote) ?? other.evidence[0];
    if (proof === undefined || same?.(value, other.value) === true) return [];
    if ([first, proof].some(({ quote }) => ILLUSTRATES.test(fold(quote)))) return [];
    if (write(value) === write(other.value) || areOtherLots(first, proof)) return [];
    const doubt = doubtOf(valueName, value, [first, proof], context);
    return [
      {
        subject: name,
        sure: doubt === null,
        ...(doubt === null ? {} : { doubt }),
        sides: [
          ...sidesOf(write(value), first, evidence, context),
          ...sidesOf(write(other.value), proof, other.evidence, context),
        ],
      },
    ];
  });
}

/** The passage compared, and one of each other document that gives the same value. */
function sidesOf(
  value: string,
  first: Evidence,
  evidence: readonly Evidence[],
  context: CheckContext,
): Contradiction["sides"] {
  const documents = new Map([[first.document, first]]);
  for (const one of evidence) if (!documents.has(one.document)) documents.set(one.document, one);
  return [...documents.values()].slice(0, MOST_SIDES).map((one) => sideOf(value, one, context));
}

const MOST_SIDES = 3;

const fold = (text: string) => foldKeepingLength(text).toLowerCase();

/** Examples, fields of a template and what the law allows in general state nothing of this contract. */
const ILLUSTRATES =
  /par exemple|a titre d'exemple|a titre indicatif|\[[^\]]{0,40}\]|(?<![a-z])x{2,}(?![a-z])|\.{5}|…{2}|a completer|_{4}|(?:reglementation|\bloi|\bcode|\bdecret) (?:permet|prevoi|autoris|impos|fix)|plus (?:court|long|favorable)e?s? que/;
const LOT = /\blots? (?:n ?[°o] ?)?(\d{1,2})/g;
/** A limit that a text of law sets, quoted for what it allows. */
const LAW =
  /ne (?:peut|peuvent|saurai\w+) (?:exceder|depasser|etre superieure?s?)|(?:prevue?|fixee?|imposee?|definie?)s? (?:par|a) (?:l'|les |le )(?:articles?|code|decret|loi)/;

const SAME_PIECE = "deux passages de la même pièce : vérifier qu'ils ont le même objet";

/** Why the passages may not speak of the same thing, null when both plainly do. */
function doubtOf(
  { plain, part }: ValueName,
  value: unknown,
  proofs: readonly Evidence[],
  { dossier }: CheckContext,
): string | null {
  const texts = proofs.map((proof) => fold([...proof.section.slice(-1), proof.quote].join(" ")));
  if (proofs.some(({ document }) => isReadInPart(document, dossier))) return READ_IN_PART;
  if (texts.some((text) => /\blots? (?:n ?[°o] ?)?\d/.test(text)))
    return "une des valeurs est peut-être celle d'un lot";
  if (proofs[0]?.document === proofs[1]?.document) return SAME_PIECE;
  if (typeof value === "number" && texts.some((text) => LAW.test(text)))
    return "une des valeurs est peut-être celle d'un texte de loi cité";
  if (part !== undefined && texts.some((text) => part.said.test(text) && part.unless?.test(text) !== true))
    return part.doubt;
  if (plain === undefined || !texts.every((text) => plain.test(text)))
    return "vérifier que les deux passages parlent de la même chose";
  return null;
}

/** Each passage names lots that the other does not. */
function areOtherLots(one: Evidence, other: Evidence): boolean {
  const [left, right] = [one, other].map(
    ({ section, quote }) =>
      new Set([...fold([...section, quote].join(" ")).matchAll(LOT)].map((match) => match[1])),
  );
  if (left === undefined || right === undefined || left.size === 0 || right.size === 0) return false;
  return ![...left].some((lot) => right.has(lot));
}
