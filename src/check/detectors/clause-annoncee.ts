import type { Piece } from "../../model/piece.js";
import type { Contradiction } from "../../model/report.js";
import type { Requirement } from "../../model/requirement.js";
import { denials, matches } from "../condition.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import type { IndexedDocument, IndexedPassage } from "../indexed.js";
import { isSaidIn } from "../parts.js";
import { proofOf } from "../proof.js";
import { deniesIn, presenceIn } from "../term.js";
import { SUBJECTS, type Subject } from "./clause-subjects.js";
import { findingOfContradictions } from "./disagreement.js";

const ANNOUNCING: readonly Piece[] = ["RC", "LETTRE", "AVIS"];
const BINDING: readonly Piece[] = ["CCAP", "CCP", "CCTP", "AE", "AS", "AEN", "ANNEXE", "LETTRE"];
/** Clauses that some pieces say and others deny, or that the RC announces and no contract piece holds. */
export function findAnnouncedClauses(requirement: Requirement, context: CheckContext): Finding {
  const contradictions = SUBJECTS.flatMap((subject) => {
    const denied = deniedBy(subject, context);
    return denied.length > 0 ? denied : silent(subject, context);
  });
  return findingOfContradictions(requirement, context, contradictions);
}

const plays = ({ pieces }: IndexedDocument, roles: readonly Piece[]) =>
  roles.some((role) => pieces.includes(role));

/** One piece says the clause, another says that there is none. */
function deniedBy(subject: Subject, context: CheckContext): Contradiction[] {
  const documents = context.documents.filter((document) => plays(document, [...ANNOUNCING, ...BINDING]));
  const said = affirmations(subject, documents, context);
  const no = negations(subject, documents, context);
  const yes = said.filter(({ document }) => !no.some((other) => other.document === document));
  const against = no.filter(({ document }) => !said.some((other) => other.document === document));
  const [first] = yes;
  const [other] = against;
  if (first === undefined || other === undefined) return [];
  const partial = [first, other].some(
    ({ passage }) => OF_A_PART.test(passage.text) || OF_A_PART.test(passage.section.title),
  );
  const sure = subject.plain && !partial;
  const why = partial
    ? "les deux passages ne visent peut-être pas les mêmes lots"
    : "une obligation générale n'est peut-être pas la clause écartée";
  return [
    {
      subject: subject.name,
      sure,
      ...(sure ? {} : { doubt: why }),
      sides: [
        { value: "prévue", evidence: proofOf(first) },
        { value: "écartée", evidence: proofOf(other) },
      ],
    },
  ];
}

/** A clause may be for some lots, tranches or purchase orders only. */
const OF_A_PART =
  /(?<!\p{L})(?:lots?|tranches?|bons? de commande|marchés? subséquents?|sous-trait\p{L}{0,6})(?!\p{L})/iu;

function affirmations(
  subject: Subject,
  documents: readonly IndexedDocument[],
  { requirements }: CheckContext,
): IndexedPassage[] {
  const requirement = requirements.get(subject.id);
  const met = (requirement?.met ?? [])
    .filter(({ all }) => !all.includes("avance-non-due"))
    .flatMap((condition) => matches(condition, documents, requirement?.not ?? []))
    .map(({ passages }) => passages[0]!);
  return [...announcements(subject, documents), ...met];
}

/** Passages that announce the clause; one that denies it in the same breath ("ne comporte pas de clause sociale") does not. */
function announcements(
  { announced, denied }: Subject,
  documents: readonly IndexedDocument[],
): IndexedPassage[] {
  return documents.flatMap(({ bodies }) =>
    announced.flatMap((notion) =>
      (bodies.get(notion) ?? []).filter(
        (place) => presenceIn(notion, place) === "said" && !denied.some((name) => deniesIn(name, place)),
      ),
    ),
  );
}

function negations(
  { id, denied }: Subject,
  documents: readonly IndexedDocument[],
  { requirements }: CheckContext,
): IndexedPassage[] {
  const conditions = (requirements.get(id)?.denied ?? []).filter(({ all }) =>
    all.some((term) => typeof term === "string" && denied.includes(term)),
  );
  return conditions
    .flatMap((condition) => denials(condition, documents))
    .map(({ passages }) => passages.at(-1)!);
}

/** The RC announces the clause; no piece of the contract says a word of it. */
function silent(subject: Subject, { documents, allDocuments }: CheckContext): Contradiction[] {
  const { name, held } = subject;
  const [place] = announcements(
    subject,
    documents.filter((document) => plays(document, ANNOUNCING) && !plays(document, BINDING)),
  );
  const binding = allDocuments.filter((document) => plays(document, BINDING));
  const administrative = binding.some((document) => plays(document, ["CCAP", "CCP", "LETTRE"]));
  if (place === undefined || held.length === 0 || !administrative) return [];
  const speaks = (document: IndexedDocument) =>
    held.some((notion) => document.titleNotions.has(notion) || isSaidIn(notion, document));
  if (binding.some(speaks)) return [];
  const technical = binding.some((document) => plays(document, ["CCTP", "CCP", "LETTRE"]));
  const legible = allDocuments.every(({ unread }) => unread === undefined);
  const sure = technical && legible;
  const value = sure
    ? "annoncée ; ni le cahier des charges ni l'acte d'engagement n'en parlent"
    : "annoncée ; les pièces du marché remises n'en parlent pas";
  return [
    {
      subject: name,
      sure,
      ...(sure ? {} : { doubt: "la clause est peut-être dans une pièce non fournie à la vérification" }),
      sides: [{ value, evidence: proofOf(place) }],
    },
  ];
}
