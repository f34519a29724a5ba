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

/** Penalties compared with each other. */
const MOST = 200;

/** A penalty with the words of its cause. */
interface Known {
  readonly penalty: Penalty;
  readonly words: readonly string[];
}

/** Penalties of one cause that two pieces give otherwise, in the same unit and for the same lot. */
export function penaltyContradictions(context: CheckContext): Contradiction[] {
  const known = context.dossier.values.penalties
    .slice(0, MOST)
    .map((penalty): Known => ({ penalty, words: wordsOf(penalty.cause) }));
  return known.flatMap((one, at) =>
    known.slice(at + 1).flatMap((other) => {
      const likeness = compare(one, other);
      if (likeness < ALIKE || isSaidTwice(one, other, known)) return [];
      const [first, second] = [one.penalty, other.penalty].sort(
        (a, b) => rankOf(a, context) - rankOf(b, context),
      );
      return first === undefined || second === undefined ? [] : say(first, second, likeness, context);
    }),
  );
}

/** The piece that prevails first. */
function rankOf({ evidence: [proof] }: Penalty, { dossier }: CheckContext): number {
  return precedenceOf(proof === undefined ? [] : piecesOf(proof.document, dossier));
}

/** How alike the causes of two penalties are, from 0 to 1; 0 when the amounts are the same or cannot be compared. */
function compare({ penalty: one, words: first }: Known, { penalty: other, words: second }: Known): number {
  const [left, right] = [documentOf(one), documentOf(other)];
  if (left === undefined || right === undefined || left === right || one.lot !== other.lot) return 0;
  if (one.unit !== other.unit || one.amount === null || other.amount === null || one.amount === other.amount)
    return 0;
  if (!sameUnitOfTime(one.per, other.per)) return 0;
  const smallest = Math.min(first.length, second.length);
  return smallest === 0 ? 0 : first.filter((stem) => second.includes(stem)).length / smallest;
}

const documentOf = ({ evidence: [proof] }: Penalty) => proof?.document;

function wordsOf(cause: string): string[] {
  return [...new Set(stemsOf(cause))].filter((stem) => !GENERAL.has(stem));
}

const UNITS = /jour|heure|semaine|mois|minute|infraction|manquement|document|absence|constat/giu;

/** "par heure" and "par heure et par appareil" count alike; "par jour" and "par heure" do not. */
function sameUnitOfTime(one: string, other: string): boolean {
  const [left, right] = [one, other].map((per) => per.toLowerCase().match(UNITS) ?? []);
  return left?.[0] === right?.[0];
}

/** A piece that gives several amounts for a like cause has steps: they cannot be told one from the other. */
function isSaidTwice(one: Known, other: Known, all: readonly Known[]): boolean {
  const hasSteps = (known: Known, like: Known) =>
    all.some(
      (step) =>
        step !== known &&
        documentOf(step.penalty) === documentOf(known.penalty) &&
        (compare(step, like) >= ALIKE || isSame(step, like)),
    );
  return hasSteps(one, other) || hasSteps(other, one);
}

function isSame({ penalty: one, words }: Known, { penalty: other, words: others }: Known): boolean {
  if (one.amount !== other.amount || one.unit !== other.unit || !sameUnitOfTime(one.per, other.per))
    return false;
  return words.some((stem) => others.includes(stem));
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
