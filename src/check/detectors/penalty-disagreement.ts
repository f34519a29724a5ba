import { precedenceOf } from "../../dossier/values/candidate.js";
import type { Contradiction } from "../../model/report.js";
import type { Penalty } from "../../model/values.js";
import type { CheckContext } from "../context.js";
import { stemsOf } from "./criteria-text.js";
import { french, isReadInPart, piecesOf, READ_IN_PART, sideOf } from "./sides.js";

/** Words that any cause of a penalty holds. */
const GENERAL = new Set(
  stemsOf(
    "retard pénalité pénalités retards dans pour chaque défaut absence manquement non respect inexécution obligation titulaire délai délais jour heure calendaire ouvré constaté constatée prévu prévue fixé remise exécution prestation prestations marché accord cadre appareil",
  ),
);
/** From here on two causes may be one; from `SURE` on they are. */
const ALIKE = 0.6;
const SURE = 0.9;

/** Penalties of one cause that two pieces give otherwise, in the same unit and for the same lot. */
export function penaltyContradictions(context: CheckContext): Contradiction[] {
  const { penalties } = context.dossier.values;
  return penalties.flatMap((one, at) =>
    penalties.slice(at + 1).flatMap((other) => {
      const likeness = compare(one, other);
      if (likeness < ALIKE || isSaidTwice(one, other, penalties)) return [];
      const [first, second] = [one, other].sort((a, b) => rankOf(a, context) - rankOf(b, context));
      return first === undefined || second === undefined ? [] : say(first, second, likeness, context);
    }),
  );
}

/** The piece that prevails first. */
function rankOf({ evidence: [proof] }: Penalty, { dossier }: CheckContext): number {
  return precedenceOf(proof === undefined ? [] : piecesOf(proof.document, dossier));
}

/** How alike the causes of two penalties are, from 0 to 1; 0 when the amounts are the same or cannot be compared. */
function compare(one: Penalty, other: Penalty): number {
  const [left, right] = [one.evidence[0]?.document, other.evidence[0]?.document];
  if (left === undefined || right === undefined || left === right || one.lot !== other.lot) return 0;
  if (one.unit !== other.unit || one.amount === null || other.amount === null || one.amount === other.amount)
    return 0;
  if (!sameUnitOfTime(one.per, other.per)) return 0;
  const [first, second] = [wordsOf(one.cause), wordsOf(other.cause)];
  const smallest = Math.min(first.length, second.length);
  return smallest === 0 ? 0 : first.filter((stem) => second.includes(stem)).length / smallest;
}

function wordsOf(cause: string): string[] {
  return [...new Set(stemsOf(cause))].filter((stem) => !GENERAL.has(stem));
}

const UNITS = /jour|heure|semaine|mois|minute|infraction|manquement|document|absence|constat/giu;

/** "par heure" and "par heure et par appareil" count alike; "par jour" and "par heure" do not. */
function sameUnitOfTime(one: string, other: string): boolean {
  const [left, right] = [one, other].map((per) => per.toLowerCase().match(UNITS) ?? []);
  return left?.[0] === right?.[0];
}

/** A piece that also gives the other amount for a like cause has several steps: it says the same. */
function isSaidTwice(one: Penalty, other: Penalty, all: readonly Penalty[]): boolean {
  const inDocument = (penalty: Penalty, like: Penalty) =>
    all.filter(
      (candidate) =>
        candidate.evidence[0]?.document === penalty.evidence[0]?.document &&
        (candidate === penalty || compare(candidate, like) >= ALIKE || sameAmount(candidate, like)),
    ).length > 1;
  return inDocument(one, other) || inDocument(other, one);
}

function sameAmount(one: Penalty, other: Penalty): boolean {
  if (one.amount !== other.amount || one.unit !== other.unit || !sameUnitOfTime(one.per, other.per))
    return false;
  const second = wordsOf(other.cause);
  return wordsOf(one.cause).some((stem) => second.includes(stem));
}

function say(one: Penalty, other: Penalty, likeness: number, context: CheckContext): Contradiction[] {
  const [first] = one.evidence;
  const [proof] = other.evidence;
  if (first === undefined || proof === undefined) return [];
  const inPart = [first, proof].some(({ document }) => isReadInPart(document, context.dossier));
  const doubt = inPart ? READ_IN_PART : likeness < SURE ? "vérifier qu'il s'agit du même manquement" : null;
  return [
    {
      subject: `pénalité (${one.cause})`,
      sure: doubt === null,
      ...(doubt === null ? {} : { doubt }),
      sides: [sideOf(amountOf(one), first, context), sideOf(amountOf(other), proof, context)],
    },
  ];
}

function amountOf({ amount, unit, per }: Penalty): string {
  return `${french(amount ?? 0)} ${unit === "percent" ? "%" : "€"}${per === "" ? "" : ` ${per}`}`;
}
