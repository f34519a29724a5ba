import type { Declarations } from "../model/declaration.js";
import { EFORMS_FIELDS, type EformsField } from "../model/eforms-codes.js";
import type { Reservation } from "../model/facts.js";
import { foldKeepingLength } from "../text/fold.js";
import { considerationsOf } from "./considerations.js";
import type { DeclareContext } from "./context.js";
import { Draft } from "./draft.js";
import { criteria } from "./eforms-criteria.js";
import { strategic } from "./eforms-strategic.js";
import { known } from "./known.js";
import type { LotView } from "./lots.js";
import { reservationOf } from "./reservation.js";

/** What is proposed for one lot of a European notice. */
export function eformsOf(lot: LotView, context: DeclareContext): Declarations["eforms"][number] {
  const draft = new Draft<EformsField>(EFORMS_FIELDS);
  cpv(draft, lot, context);
  strategic(draft, lot, context);
  reserved(draft, lot, context);
  criteria(draft, lot, context);
  return { lot: lot.number, fields: draft.fields, questions: draft.questions };
}

function cpv(draft: Draft<EformsField>, lot: LotView, { dossier }: DeclareContext): void {
  const codes = known(dossier.facts.cpv, lot, (list) => list.join(", "));
  if ("why" in codes) draft.ask("BT-262", "Quel est le code CPV principal ?", codes.why);
  else if (lot.number !== "" && codes.value.length > 1)
    draft.ask(
      "BT-262",
      "Quel est le code CPV du lot ?",
      `Plusieurs codes sont écrits : ${codes.value.join(", ")}.`,
    );
  else {
    const [first, ...others] = codes.value;
    if (first !== undefined) draft.propose("BT-262", first, codes.evidence, codes.said);
    if (others.length > 0)
      draft.propose("BT-263", others, codes.evidence, "Autres codes écrits dans le dossier.");
  }
}

/** L2113-12 to L2113-14 are the workshops and programmes of article 20 of directive 2014/24, L2113-15 the services of article 77. */
const RESERVED_CODES: Readonly<Partial<Record<Reservation, "res-ws" | "res-pub-ser">>> = {
  handicap: "res-ws",
  insertion: "res-ws",
  "handicap-et-insertion": "res-ws",
  "economie-sociale": "res-pub-ser",
};
const PROTECTED_EMPLOYMENT = /execut\w{0,8} .{0,80}emplois? proteges?/;

function reserved(draft: Draft<EformsField>, lot: LotView, context: DeclareContext): void {
  const { found, to, doubt } = reservationOf(lot, context);
  const refused = context.declared.find(
    ({ result, declares }) => declares.as === "marche-reserve" && result.found === "negated",
  );
  const nowhere = found === null && whyNoneIsReserved(lot, context) === null;
  const code = to === null ? undefined : RESERVED_CODES[to];
  if (found !== null && code !== undefined) draft.propose("BT-71", code, found.evidence, `${found.title}.`);
  else if (found === null && refused !== undefined)
    draft.propose(
      "BT-71",
      "none",
      refused.result.evidence,
      "Le dossier dit que le marché n'est pas réservé.",
    );
  else if (nowhere)
    draft.propose(
      "BT-71",
      "none",
      [],
      "Cherché dans toutes les pièces, lues en entier : aucune réservation.",
    );
  else
    draft.ask(
      "BT-71",
      "La participation est-elle réservée, et à qui ?",
      found === null
        ? (doubt ?? "Aucune réservation n'a été lue ; sans réservation, le code est « none ».")
        : `${found.title} : les bénéficiaires ne se rangent pas d'eux-mêmes sous un code.`,
    );
  const inQuote = found?.evidence.filter(({ quote }) => PROTECTED_EMPLOYMENT.test(foldKeepingLength(quote)));
  if (inQuote !== undefined && inQuote.length > 0)
    draft.propose("BT-736", "yes", inQuote, "L'exécution est réservée à des emplois protégés.");
}

/** Why it cannot be said that nothing is reserved; null when all was read and nothing social is there. */
function whyNoneIsReserved(lot: LotView, context: DeclareContext): string | null {
  const { doubts, whyNotSilent } = considerationsOf("sociale", lot, context);
  return doubts[0] ?? whyNotSilent;
}
