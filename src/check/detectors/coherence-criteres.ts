import type { StatedCriteria } from "../../model/dossier.js";
import type { Criterion } from "../../model/fact.js";
import type { Piece } from "../../model/piece.js";
import type { Contradiction } from "../../model/report.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { byLot, type Difference, differences } from "./criteria-lists.js";
import { mentionContradiction } from "./criteria-mention.js";
import { findingOfContradictions } from "./disagreement.js";
import { distinctContradictions, french, isReadInPart, piecesOf, READ_IN_PART, sideOf } from "./sides.js";

/** Pieces that state the criteria, the one that governs first. */
const ORDER: readonly Piece[] = [
  "RC",
  "LETTRE",
  "AVIS",
  "CCP",
  "CCAP",
  "CRT",
  "AEN",
  "AS",
  "AE",
  "CCTP",
  "ANNEXE",
];
const LOT = /\blots? (?:n ?[°o] ?)?\d/iu;

/** Criteria that a piece weighs otherwise than the piece that governs the consultation. */
export function findDifferentCriteria(requirement: Requirement, context: CheckContext): Finding {
  const { dossier } = context;
  const stated = dossier.criteria_stated
    .filter(({ document }) => !piecesOf(document, dossier).some((piece) => UNUSED.includes(piece)))
    .sort((a, b) => rankOf(a, context) - rankOf(b, context));
  const [governing, ...others] = stated.filter(({ kind }) => kind === "liste");
  if (governing === undefined) return findingOfContradictions(requirement, context, []);
  const mentions = stated.filter(({ kind }) => kind === "mention");
  const found = [
    ...others.flatMap((other) => compare(governing, other, context)),
    ...mentions.flatMap((mention) => mentionContradiction(governing, mention, context)),
  ];
  return findingOfContradictions(requirement, context, distinctContradictions(found));
}

const UNUSED: readonly Piece[] = ["SPASER", "QR", "CANDIDATURE"];

function rankOf({ document }: StatedCriteria, { dossier }: CheckContext): number {
  const ranks = piecesOf(document, dossier).map((piece) => ORDER.indexOf(piece));
  return Math.min(ORDER.length, ...ranks.filter((rank) => rank >= 0));
}

/** Lot by lot when both lists are; a list for all the lots contradicts when it is that of none. */
function compare(governing: StatedCriteria, other: StatedCriteria, context: CheckContext): Contradiction[] {
  const left = byLot(governing.criteria);
  const right = byLot(other.criteria);
  const doubt = doubtOf(governing, other, context);
  const shared = [...left.keys()].filter((lot) => right.has(lot));
  if (shared.length > 0) {
    return shared.flatMap((lot) =>
      differences(left.get(lot) ?? [], right.get(lot) ?? []).map((one) => say(one, lot, doubt, context)),
    );
  }
  if (!left.has("") && !right.has("")) return [];
  const tried = [...left.values()].flatMap((one) => [...right.values()].map((two) => differences(one, two)));
  if (tried.some((found) => found.length === 0)) return [];
  return (tried[0] ?? []).map((one) => say(one, "", PER_LOT, context));
}

const PER_LOT = "une des pièces donne des critères par lot";

/** Why two lists may not be about the same thing, null when they plainly are. */
function doubtOf(governing: StatedCriteria, other: StatedCriteria, { dossier }: CheckContext): string | null {
  if ([governing, other].some(({ document }) => isReadInPart(document, dossier))) return READ_IN_PART;
  if (governing.document === other.document)
    return "deux listes dans la même pièce : vérifier qu'elles ont le même objet";
  const about = [governing, other].map(({ criteria }) => LOT.test(placesOf(criteria)));
  return about[0] !== about[1] ? PER_LOT : null;
}

function placesOf(criteria: readonly Criterion[]): string {
  return criteria
    .flatMap(({ evidence }) => evidence.flatMap(({ section, quote }) => [...section, quote]))
    .join(" ");
}

function say(
  difference: Difference,
  lot: string,
  doubt: string | null,
  context: CheckContext,
): Contradiction {
  const { left, right, likeness, sub } = difference;
  const unclear = doubt ?? (likeness < SURE ? "vérifier qu'il s'agit du même critère" : null);
  return {
    subject: `${sub ? "sous-critère" : "critère"} « ${left.label} »${lot === "" ? "" : `, lot ${lot}`}`,
    sure: unclear === null,
    ...(unclear === null ? {} : { doubt: unclear }),
    sides: [left, right].flatMap(({ weight, evidence: [proof] }) =>
      proof === undefined ? [] : [sideOf(`${french(weight ?? 0)} %`, proof, context)],
    ),
  };
}

/** From here on two labels surely name one criterion. */
const SURE = 0.6;
