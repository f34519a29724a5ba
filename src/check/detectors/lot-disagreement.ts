import type { Contradiction } from "../../model/report.js";
import { foldKeepingLength } from "../../text/fold.js";
import type { CheckContext } from "../context.js";
import { isReadInPart, piecesOf, READ_IN_PART, sideOf } from "./sides.js";

/** Pieces that name the lots of the consultation; others list what a lot holds. */
const NAMING: readonly string[] = ["RC", "LETTRE", "AVIS", "CCAP", "CCP", "AE"];
/** Sentences that plainly say that there is one contract. */
const ONE =
  /(?:n'est|ne sera|ne fait|n'a) pas .{0,30}(?:alloti|lots?\b)|non alloti|sans allotissement|marche unique|lot unique/;

/** Numbers of lots, and titles of one lot, that differ from piece to piece. */
export function lotContradictions(context: CheckContext): Contradiction[] {
  return [...countContradictions(context), ...titleContradictions(context)];
}

function countContradictions(context: CheckContext): Contradiction[] {
  const stated = context.dossier.lots_stated;
  const [first] = stated?.evidence ?? [];
  if (stated === null || first === undefined) return [];
  return (stated.conflicts ?? []).flatMap(({ value, evidence: [proof] }): Contradiction[] => {
    if (proof === undefined) return [];
    const alone = stated.value === 1 ? first : value === 1 ? proof : null;
    const inPart = [first, proof].some(({ document }) => isReadInPart(document, context.dossier));
    const unclear = alone !== null && !ONE.test(foldKeepingLength(alone.quote).toLowerCase());
    const doubt = inPart
      ? READ_IN_PART
      : unclear
        ? "vérifier que le passage dit qu'il n'y a pas de lots"
        : null;
    return [
      {
        subject: "nombre de lots",
        sure: doubt === null,
        ...(doubt === null ? {} : { doubt }),
        sides: [sideOf(named(stated.value), first, context), sideOf(named(value), proof, context)],
      },
    ];
  });
}

const named = (count: number) => (count === 1 ? "pas de lots" : `${count} lots`);

function titleContradictions(context: CheckContext): Contradiction[] {
  const names = (file: string) => piecesOf(file, context.dossier).some((piece) => NAMING.includes(piece));
  return context.dossier.lots.flatMap(({ number, title, evidence: [first], conflicts = [] }) =>
    conflicts.flatMap(({ value, evidence: [proof] }): Contradiction[] => {
      if (first === undefined || proof === undefined || !names(first.document) || !names(proof.document))
        return [];
      return [
        {
          subject: `titre du lot ${number}`,
          sure: false,
          doubt: "les deux titres n'ont aucun mot en commun",
          sides: [sideOf(`« ${title} »`, first, context), sideOf(`« ${value} »`, proof, context)],
        },
      ];
    }),
  );
}
