import type { DecpField } from "../model/decp-values.js";
import type { Dossier } from "../model/dossier.js";
import { EXECUTION_WORDS } from "./decp-words.js";
import type { Draft } from "./draft.js";
import { known } from "./known.js";
import type { LotView } from "./lots.js";

/**
 * Techniques of purchase and ways of execution. "Sans objet" is never founded: tranches and the rarer techniques are not sought.
 */
export function techniques(draft: Draft<DecpField>, lot: LotView, { facts }: Dossier): void {
  const agreement = known(facts.accord_cadre, lot);
  const procedure = known(facts.procedure, lot);
  const used = [
    ...("value" in agreement && agreement.value !== "non"
      ? [{ word: "Accord-cadre", proofs: agreement.evidence }]
      : []),
    ...("value" in procedure && procedure.value === "concours"
      ? [{ word: "Concours", proofs: procedure.evidence }]
      : []),
  ];
  const words = used.map(({ word }) => word);
  const why = "why" in agreement ? agreement.why : SINGLE;
  if (used.length === 0) draft.ask("techniques", TECHNIQUE, why);
  else
    draft.propose(
      "techniques",
      words,
      used.flatMap(({ proofs }) => proofs),
      "Annoncé par le dossier.",
    );
  const ways = "value" in agreement ? EXECUTION_WORDS[agreement.value] : undefined;
  if ("value" in agreement && ways !== undefined)
    draft.propose("modalitesExecution", [...ways], agreement.evidence, "Exécution de l'accord-cadre.");
  else draft.ask("modalitesExecution", EXECUTION, words.includes("Accord-cadre") ? UNSAID : why);
}

const TECHNIQUE =
  "Une technique d'achat est-elle utilisée (accord-cadre, système d'acquisition dynamique, enchère…) ? Sinon : « Sans objet ».";
const EXECUTION =
  "Le marché comporte-t-il des tranches, des bons de commande ou des marchés subséquents ? Sinon : « Sans objet ».";
const SINGLE = "Le dossier ne décrit pas d'accord-cadre ; le reste n'est pas recherché.";
const UNSAID = "L'accord-cadre est annoncé sans que son mode d'exécution soit dit.";
