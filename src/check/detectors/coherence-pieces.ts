import type { Piece } from "../../model/piece.js";
import { PIECE_NAMES } from "../../model/piece-names.js";
import type { Contradiction } from "../../model/report.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import type { IndexedDocument } from "../indexed.js";
import { placeOfDocument, proofOf } from "../proof.js";
import { type Announced, announcedIn } from "./announced-pieces.js";
import { findingOfContradictions } from "./disagreement.js";
import { type Supply, supplyOf, supplyOfAnnex } from "./supplied-pieces.js";

interface Judged {
  readonly announced: Announced;
  readonly supply: Supply;
}

/** Pieces and annexes announced by a list of the dossier and absent from it; and pieces that no list announces. */
export function findMissingPieces(requirement: Requirement, context: CheckContext): Finding {
  const documents = context.allDocuments;
  const judged = announcedIn(context.documents).map(
    (announced): Judged => ({ announced, supply: supplyIn(announced, documents) }),
  );
  const missing = judged.filter(({ supply }) => supply === "absent" || supply === "incertain");
  const merged = judged.filter(({ supply }) => supply === "reuni").map(({ announced }) => announced);
  const view = viewOf(documents, judged.length, missing.length);
  const names = missing.map(({ announced }) => nameOf(announced));
  const remarks = [
    ...(view === "partielle" && names.length > 0
      ? [`annoncé, non fourni à la vérification : ${names.join(", ")}`]
      : []),
    ...(view === "partielle" ? [] : unannounced(judged, documents)),
  ];
  const contradictions =
    view === "partielle"
      ? []
      : [...missing.map((one) => missingPiece(one, view === "entiere")), ...mergedPieces(merged, documents)];
  return findingOfContradictions(requirement, context, contradictions, remarks);
}

function supplyIn({ piece, annex }: Announced, documents: readonly IndexedDocument[]): Supply {
  return piece !== null ? supplyOf(piece, documents) : supplyOfAnnex(annex!, documents);
}

/** "entière": the dossier as it will be published; "large": most of it; "partielle": some pieces being written. */
type View = "entiere" | "large" | "partielle";

const COUNTED: readonly Piece[] = ["RC", "LETTRE", "CCAP", "CCP", "CCTP", "AE", "CRT", "BPU", "DPGF", "DQE"];
/** One or two pieces are drafts that their author checks by themselves. */
const FEWEST_FILES = 3;

function viewOf(documents: readonly IndexedDocument[], announced: number, missing: number): View {
  const has = (...roles: readonly Piece[]) =>
    documents.some(({ pieces }) => roles.some((role) => pieces.includes(role)));
  const consultation = has("RC", "LETTRE");
  const administrative = has("CCAP", "CCP", "LETTRE");
  const technical = has("CCTP", "CCP", "LETTRE");
  if (!consultation || !(administrative || technical) || missing * 2 > announced) return "partielle";
  const files = new Set(
    documents.flatMap(({ pieces }) => pieces.slice(0, 1)).filter((piece) => COUNTED.includes(piece)),
  );
  return administrative && technical && files.size >= FEWEST_FILES && missing * 5 <= announced * 2
    ? "entiere"
    : "large";
}

function missingPiece({ announced, supply }: Judged, whole: boolean): Contradiction {
  const sure = whole && supply === "absent";
  const doubt =
    supply === "incertain"
      ? "annoncé ; un fichier du dossier en tient peut-être lieu"
      : "annoncé, non fourni à la vérification ?";
  return {
    subject: nameOf(announced),
    sure,
    ...(sure ? {} : { doubt }),
    sides: announced.places.map((place) => ({
      value: "annoncé, absent du dossier",
      evidence: proofOf(place),
    })),
  };
}

/** A CCAP and a CCTP announced where the dossier holds a CCP, or a CCP where it holds both. */
function mergedPieces(merged: readonly Announced[], documents: readonly IndexedDocument[]): Contradiction[] {
  if (merged.length === 0) return [];
  const named = merged.flatMap(({ piece }) => piece ?? []);
  const cahiers: readonly Piece[] = named.includes("CCP") ? ["CCAP", "CCTP"] : ["CCP"];
  const held = documents.filter(({ pieces }) => cahiers.some((cahier) => pieces.includes(cahier)));
  const sure = named.includes("CCAP") && named.includes("CCTP");
  const places = merged.flatMap((one) =>
    one.places.map((place) => ({ value: `${one.piece} annoncé`, evidence: proofOf(place) })),
  );
  return [
    {
      subject: `${named.join(" et ")}, sous un autre nom dans le dossier`,
      sure,
      ...(sure ? {} : { doubt: "le nom annoncé n'est pas celui du fichier" }),
      sides: [
        ...places,
        ...held.map((document) => ({
          value: `le dossier contient un ${cahiers.find((cahier) => document.pieces.includes(cahier))}`,
          evidence: placeOfDocument(document),
        })),
      ],
    },
  ];
}

function nameOf({ piece, annex }: Announced): string {
  if (piece !== null) return PIECE_NAMES[piece];
  const { number, owner, title } = annex!;
  return `annexe ${number}${owner === null ? "" : ` (${owner})`}${title === "" ? "" : ` « ${title} »`}`;
}

/** Pieces that a list of the consultation announces when it is complete. */
const TO_ANNOUNCE: readonly Piece[] = ["CCAP", "CCTP", "CCP", "AE", "BPU", "DPGF", "DQE", "CRT", "AS", "AEN"];
/** A shorter list is no list of the dossier. */
const SHORTEST_LIST = 3;

function unannounced(judged: readonly Judged[], documents: readonly IndexedDocument[]): string[] {
  const named = judged.flatMap(({ announced: { piece, annex } }) => [piece, ...(annex?.pieces ?? [])]);
  if (new Set(named).size < SHORTEST_LIST) return [];
  return documents
    .filter(({ pieces }) => pieces.some((piece) => TO_ANNOUNCE.includes(piece)))
    .filter(({ pieces }) => !pieces.some((piece) => named.includes(piece) || piece === "LETTRE"))
    .filter(({ pieces }) => !(pieces.includes("CCP") && (named.includes("CCAP") || named.includes("CCTP"))))
    .filter(
      ({ pieces }) => !pieces.includes("ANNEXE") || judged.every(({ announced }) => announced.annex === null),
    )
    .map(({ file }) => `« ${file} » est dans le dossier, mais aucune liste de pièces ne l'annonce`);
}
