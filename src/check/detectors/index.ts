import type { Detector, Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { findFields } from "./champ-a-completer.js";
import { findAnnouncedClauses } from "./clause-annoncee.js";
import { findUnsanctioned } from "./clause-sans-sanction.js";
import { findDifferentCriteria } from "./coherence-criteres.js";
import { findMissingPieces } from "./coherence-pieces.js";
import { findDifferentValues } from "./coherence-valeurs.js";
import { findVagueCriteria } from "./critere-imprecis.js";
import { findGeneralPolicy } from "./critere-rse-general.js";
import { findLabels } from "./label-equivalent.js";
import { findTradeMarks } from "./marque-equivalent.js";
import { findBaseless } from "./penalite-sans-obligation.js";
import { findWrongSums } from "./ponderation.js";
import { findPriceAlone } from "./prix-unique.js";
import { findObsolete } from "./reference-abrogee.js";
import { findDangling } from "./renvoi-interne.js";

type Detect = (requirement: Requirement, context: CheckContext) => Finding;

const DETECT: Readonly<Record<Detector, Detect>> = {
  "champ-a-completer": findFields,
  "clause-annoncee": findAnnouncedClauses,
  "clause-sans-sanction": findUnsanctioned,
  "coherence-pieces": findMissingPieces,
  "coherence-criteres": findDifferentCriteria,
  "coherence-valeurs": findDifferentValues,
  "critere-imprecis": findVagueCriteria,
  "critere-rse-general": findGeneralPolicy,
  "label-equivalent": findLabels,
  "marque-equivalent": findTradeMarks,
  "penalite-sans-obligation": findBaseless,
  ponderation: findWrongSums,
  "prix-unique": findPriceAlone,
  "reference-abrogee": findObsolete,
  "renvoi-interne": findDangling,
};

/** For requirements with a detector: what it finds; null for the others. */
export function findFault(requirement: Requirement, context: CheckContext): Finding | null {
  return requirement.detector === undefined ? null : DETECT[requirement.detector](requirement, context);
}
