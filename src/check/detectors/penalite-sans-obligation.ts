import type { Piece } from "../../model/piece.js";
import type { Contradiction } from "../../model/report.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import type { IndexedDocument, IndexedPassage } from "../indexed.js";
import { proofOf } from "../proof.js";
import { PROPERTIES } from "../term.js";
import { penaltiesOf } from "./clause-sans-sanction.js";
import { findingOfContradictions } from "./disagreement.js";
import { says } from "./fault.js";

/** What a penalty may be about, and the notions by which the obligation itself would be told anywhere else. */
interface Sanctioned {
  readonly name: string;
  readonly penalised: readonly string[];
  readonly obliged: readonly string[];
}

const SANCTIONED: readonly Sanctioned[] = [
  {
    name: "heures d'insertion",
    penalised: ["penalite-insertion"],
    obliged: [
      "insertion-professionnelle",
      "effort-insertion",
      "clause-insertion-sociale",
      "public-eloigne",
      "structure-insertion",
    ],
  },
  { name: "présence à une réunion", penalised: ["reunion-sanctionnee"], obliged: ["rencontre"] },
  { name: "plan d'assurance qualité", penalised: ["plan-qualite"], obliged: ["demarche-qualite"] },
  { name: "plan de progrès", penalised: ["plan-de-progres"], obliged: ["plan-de-progres"] },
  { name: "bilan des émissions", penalised: ["bilan-carbone"], obliged: ["carbone"] },
  {
    name: "cahier de liaison ou main courante",
    penalised: ["cahier-de-liaison"],
    obliged: ["cahier-de-liaison"],
  },
  { name: "enquête de satisfaction", penalised: ["enquete-satisfaction"], obliged: ["enquete-satisfaction"] },
  { name: "tenue ou badge", penalised: ["tenue-ou-badge"], obliged: ["tenue"] },
];

/** Penalties for the breach of an obligation that no piece of the dossier states. */
export function findBaseless(requirement: Requirement, context: CheckContext): Finding {
  const { documents } = context;
  const has = (...roles: readonly Piece[]) =>
    documents.some(({ pieces }) => roles.some((role) => pieces.includes(role)));
  const whole =
    has("CCAP", "CCP", "LETTRE") &&
    has("CCTP", "CCP", "LETTRE") &&
    context.allDocuments.every(({ unread }) => unread === undefined);
  const places = documents.map((document) => ({ document, penalties: new Set(penaltiesOf(document)) }));
  const found = whole ? SANCTIONED.flatMap((one) => judge(one, places)) : [];
  return findingOfContradictions(requirement, context, found);
}

interface Places {
  readonly document: IndexedDocument;
  readonly penalties: ReadonlySet<IndexedPassage>;
}

function judge({ name, penalised, obliged }: Sanctioned, places: readonly Places[]): Contradiction[] {
  const [penalty] = places.flatMap(({ penalties }) =>
    [...penalties].filter((place) => says(place, ...penalised) && AMOUNT.test(place.passage.text)),
  );
  if (penalty === undefined || places.some((place) => obliges(place, obliged))) return [];
  const value = "pénalité sans obligation trouvée dans le dossier";
  return [{ subject: name, sure: true, sides: [{ value, evidence: proofOf(penalty) }] }];
}

/** A penalty has its amount beside what it punishes. */
const AMOUNT = /€|euro|%|‰|\d\/\d/iu;

/** Whether the document states the obligation: outside its penalties, in a title, or as a duty among the penalties. */
function obliges({ document, penalties }: Places, obliged: readonly string[]): boolean {
  if (obliged.some((notion) => document.titleNotions.has(notion))) return true;
  const places = obliged.flatMap((notion) => document.bodies.get(notion) ?? []);
  return places.some((place) => !penalties.has(place) || PROPERTIES["@obligation"]!(place.passage.text));
}
