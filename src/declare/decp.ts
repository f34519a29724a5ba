import type { Declarations } from "../model/declaration.js";
import { DECP_FIELDS, DECP_VALUES, type DecpField } from "../model/decp-values.js";
import { type Considerations, considerationsOf, type Theme } from "./considerations.js";
import type { DeclareContext } from "./context.js";
import { prices } from "./decp-prices.js";
import { subject } from "./decp-subject.js";
import { techniques } from "./decp-techniques.js";
import { Draft } from "./draft.js";
import type { LotView } from "./lots.js";

/** What is proposed for the French essential data of one lot (one DECP is published for each contract). */
export function decpOf(lot: LotView, context: DeclareContext): Declarations["decp"][number] {
  const draft = new Draft<DecpField>(DECP_FIELDS);
  subject(draft, lot, context.dossier);
  techniques(draft, lot, context.dossier);
  prices(draft, lot, context);
  considerations(draft, "sociale", considerationsOf("sociale", lot, context));
  considerations(draft, "environnementale", considerationsOf("environnementale", lot, context));
  return { lot: lot.number, fields: draft.fields, questions: draft.questions };
}

const FIELD = {
  sociale: "considerationsSociales",
  environnementale: "considerationsEnvironnementales",
} as const;
const ASKED = {
  sociale: "une clause, un critère ou une réservation à caractère social",
  environnementale: "une clause ou un critère à caractère environnemental",
} as const;

const ALSO = {
  sociale: "Faut-il ajouter « Clause sociale » ou « Marché réservé » ?",
  environnementale: "Faut-il ajouter « Clause environnementale » ?",
} as const;

function considerations(
  draft: Draft<DecpField>,
  theme: Theme,
  { found, doubts, whyNotSilent }: Considerations,
): void {
  const field = FIELD[theme];
  if (found.length > 0) {
    const value = DECP_VALUES[field].filter((word) => found.some((one) => one.value === word));
    const proofs = value.flatMap((word) =>
      found.filter((one) => one.value === word).flatMap(({ evidence }) => evidence.slice(0, 1)),
    );
    draft.propose(field, value, proofs, `${found.map(({ title }) => title).join(" ; ")}.`);
    if (doubts.length > 0) draft.ask(field, ALSO[theme], doubts.join(" "));
    return;
  }
  if (doubts.length === 0 && whyNotSilent === null) {
    draft.propose(field, [`Pas de considération ${theme}`], [], NOTHING);
    return;
  }
  const because = doubts.length > 0 ? doubts.join(" ") : whyNotSilent!;
  draft.ask(field, `Y a-t-il ${ASKED[theme]} ? Lesquels ?`, because);
}

const NOTHING = "Cherché dans toutes les pièces, qui ont pu être lues en entier : rien de tel n'y est écrit.";
