import type { Evidence } from "../../model/fact.js";
import { PIECE_NAMES, type Piece } from "../../model/piece-names.js";
import { evidenceOf } from "../evidence.js";
import type { DocumentView } from "../view.js";
import { type NamedPieces, piecesFromName, unique } from "./name.js";
import { piecesFromSubjects, subjectsOf } from "./signals.js";
import { piecesFromText, piecesFromTitle } from "./title.js";

export interface RecognisedPieces {
  /** Roles of the file, the principal first; AUTRE when none is recognised. */
  readonly pieces: Piece[];
  /** The title, when there is one. */
  readonly evidence: Evidence[];
  /** French sentences: the name and the title disagree. */
  readonly remarks: string[];
}

/** "CCAP" alone on a line is no title against the name of the file. */
const SHORTEST_TITLE = 12;

/** The roles of a file in the dossier, from its name, its title and, when both are silent, what it speaks of. */
export function recognisePieces(view: DocumentView): RecognisedPieces {
  const named = piecesFromName(view.file);
  const title = piecesFromTitle(view);
  const evidence = title === null ? [] : [evidenceOf(view, title.passage, "titre du document")];
  const said = title?.pieces ?? [];
  const spelled = title !== null && title.passage.text.length >= SHORTEST_TITLE;
  if (named.other)
    return { pieces: named.pieces.length > 0 ? [...named.pieces] : ["AUTRE"], evidence, remarks: [] };
  if (named.pieces.length > 0) return { ...reconcile(view, named.pieces, spelled ? said : []), evidence };
  const pieces = said.length > 0 ? [...said] : fromContent(view, named);
  return { pieces: pieces.length > 0 ? refine(view, pieces) : ["AUTRE"], evidence, remarks: [] };
}

type Reconciled = Pick<RecognisedPieces, "pieces" | "remarks">;

/** The title wins over the name when the document also calls itself so; otherwise both are kept. */
function reconcile(view: DocumentView, named: readonly Piece[], said: readonly Piece[]): Reconciled {
  if (said.length === 0) return { pieces: refine(view, named), remarks: [] };
  if (named.some((piece) => said.includes(piece))) {
    const more = named.includes("ANNEXE") ? [] : said;
    return { pieces: refine(view, unique([...named, ...more])), remarks: [] };
  }
  if (isKindOf(named, said)) return { pieces: refine(view, named), remarks: [] };
  const counts = piecesFromText(view);
  const self = said.some((piece) => (counts.get(piece) ?? 0) >= 2);
  const name = named.some((piece) => (counts.get(piece) ?? 0) >= 2);
  const pieces = self && !name ? [...said] : unique([...named, ...said]);
  const how = pieces.length === said.length ? "le titre est retenu" : "les deux rôles sont retenus";
  return {
    pieces,
    remarks: [
      `Le nom du fichier annonce : ${names(named)} ; son titre : ${names(said)}. À vérifier : ${how}.`,
    ],
  };
}

/** A name more precise than the title says nothing against it: CCP and CCAP, an annex with a title of its own. */
function isKindOf(named: readonly Piece[], said: readonly Piece[]): boolean {
  const cahiers: readonly Piece[] = ["CCP", "CCAP", "CCTP"];
  if (named.includes("ANNEXE") || said.includes("ANNEXE")) return true;
  if (named.some((piece) => piece === "AEN" || piece === "AS" || piece === "SPASER" || piece === "PLAN"))
    return true;
  const prices: readonly Piece[] = ["BPU", "DPGF", "DQE"];
  if (named.every((piece) => prices.includes(piece)) && said.every((piece) => prices.includes(piece)))
    return true;
  return named.includes("CCP") && said.every((piece) => cahiers.includes(piece));
}

function fromContent(view: DocumentView, named: NamedPieces): Piece[] {
  const counts = [...piecesFromText(view)].filter(([, count]) => count >= 1).sort((a, b) => b[1] - a[1]);
  const best = counts[0];
  const confirmed = named.weak.filter((piece) => counts.some(([other]) => other === piece));
  if (confirmed.length > 0) return confirmed;
  const subjects = piecesFromSubjects(view);
  if (best !== undefined && (subjects.length < 2 || best[1] >= 3)) return [best[0]];
  if (subjects.length > 0) return subjects;
  return [];
}

/** "Cahier des charges" without an administrative clause is a technical document. */
function refine(view: DocumentView, pieces: readonly Piece[]): Piece[] {
  if (!pieces.includes("CCP") || view.passages.length === 0) return [...pieces];
  if (!/cahier.?des.?charges|\bcdc\b/i.test(view.file.replace(/[_-]/g, " "))) return [...pieces];
  const subjects = subjectsOf(view);
  if ((subjects.get("CCAP") ?? 0) >= 3) return [...pieces];
  return pieces.map((piece) => (piece === "CCP" ? "CCTP" : piece));
}

const names = (pieces: readonly Piece[]) => pieces.map((piece) => PIECE_NAMES[piece]).join(" et ");
