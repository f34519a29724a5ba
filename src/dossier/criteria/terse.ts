import type { Passage } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { assemble, type CriteriaSet } from "./assemble.js";
import { bareWeights } from "./bare.js";
import { itemsOf } from "./items.js";
import { isOfApplicants } from "./label.js";
import { type Node, near, sum } from "./node.js";
import { themesOf } from "./theme.js";
import { findWeights } from "./weight.js";

/** Pieces where weights that make a whole with the price among them need no announcement. */
const CONSULTATION: readonly Piece[] = ["RC", "LETTRE", "AVIS"];
const OTHERS: readonly Piece[] = ["CRT", "CANDIDATURE", "ANNEXE", "QR", "AUTRE"];
const MOST_TRIES = 40;
const MOST_STARTS = 6;
const LONGEST_RUN = 40;
const LONGEST_GAP = 3;
const MOST_CRITERIA = 10;
const LONGEST_LABEL = 160;

/** Weights of something else than the mark: payments, revision of prices, applicants. */
const OTHER_SHARES =
  /\b(?:paye\w*|paiements?|acomptes?|avances?|verse(?:e?s|ments?)?|solde|revis(?:ion|able)s?|penalites?|actualisation|retenues? (?:de|sur)|caution\w*|tva|sous-trait\w+|chiffre d'affaires|indices? (?:de |des |du |insee|ing)|candidats? (?:sont|seront|est|sera) (?:admis|selectionn\w+|retenus?)|a la commande|a la livraison|a (?:la )?reception|depenses|minimum garanti)\b/;
const OTHER_TITLE =
  /penalit|revis|variation|paiement|avance|acompte|retenue|factur|candidatur|capacit|regularis|sous-trait/;
/** Shares of the whole purchase, never of the mark. */
const NO_CRITERION =
  /^(?:(?:montant|prix|cout)s? (?:du |des |de la )?)?(?:lots?|tranches?|parts?|sites?)(?![\p{L}])|^du /u;
const NUMBERED = /^\W*criteres? ?(?:n ?[°o]? ?)?\d{1,2}\b/;
const SUB = /^\W*(?:sous.{0,2}criter|ss?.criter|sc ?\d)/;
const PRICED = /\bprix|\bcout|tarif|montant|financ|econom|honoraires|remise|rabais|loyer|redevance|budget/;
const TECHNICAL =
  /\btechni|qualit|\bdelai|method|service|\bmoyens\b|environnement|developpement durable|organisation/;

/** Award criteria no sentence announces: weights that make a whole, one of them the price; or criteria called by their number. */
export function findGrids(view: DocumentView, pieces: readonly Piece[]): CriteriaSet[][] {
  const own = pieces.some((piece) => CONSULTATION.includes(piece));
  if (!own && !pieces.every((piece) => OTHERS.includes(piece))) return [];
  const grids: CriteriaSet[][] = [];
  let tries = 0;
  for (const run of weightedRuns(view.passages)) {
    for (const start of run.starts) {
      if (++tries > MOST_TRIES) return grids;
      const sets = assemble(itemsOf({ passages: run.passages.slice(start) }));
      const kept = sets.filter(({ nodes }) => isGrid(nodes, own, run.text));
      if (kept.length === 0) continue;
      grids.push(kept);
      break;
    }
  }
  return grids;
}

interface Run {
  readonly passages: readonly Passage[];
  /** Where a grid may begin: the passages that hold a weight. */
  readonly starts: readonly number[];
  readonly text: string;
}

/** Weighted passages near each other, with what stands between them and what announces the first. */
function weightedRuns(passages: readonly Passage[]): Run[] {
  const runs: Run[] = [];
  let open: number[] = [];
  const close = () => {
    const run = runOf(passages, open);
    if (run !== null) runs.push(run);
    open = [];
  };
  for (const [at, passage] of passages.entries()) {
    const weighted = isWeighted(passage);
    const [first] = open;
    const last = open.at(-1);
    if (first !== undefined && last !== undefined) {
      const cut = passage.kind === "heading" && !weighted;
      if (cut || at - last > LONGEST_GAP || at - first >= LONGEST_RUN) close();
    }
    if (weighted) open.push(at);
  }
  close();
  return runs;
}

function runOf(passages: readonly Passage[], weighted: readonly number[]): Run | null {
  const [first] = weighted;
  const last = weighted.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = passages[first - 1];
  const announced = before !== undefined && (before.kind === "row" || before.text.endsWith(":"));
  const from = announced ? first - 1 : first;
  const kept = passages.slice(from, last + 1).filter(({ text }) => !isOtherShare(fold(text)));
  const text = fold(kept.map((passage) => passage.text).join("\n"));
  if (!/critere/.test(text) && !PRICED.test(text)) return null;
  const starts = [0, ...kept.flatMap((passage, at) => (at > 0 && isWeighted(passage) ? [at] : []))];
  return { passages: kept, starts: starts.slice(0, MOST_STARTS), text };
}

function isWeighted({ text, section }: Passage): boolean {
  if (text.length > 1500 || !/\d/.test(text)) return false;
  const folded = fold(text);
  if (isOtherShare(folded) || OTHER_TITLE.test(fold(section.title))) return false;
  return findWeights(folded).some(({ value }) => value > 0) || bareWeights(folded) !== null;
}

function isOtherShare(folded: string): boolean {
  return OTHER_SHARES.test(folded) && !(PRICED.test(folded) && /valeur technique|qualite/.test(folded));
}

function isNoCriterion(label: string): boolean {
  return label.length > LONGEST_LABEL || isOfApplicants(label) || NO_CRITERION.test(fold(label));
}

function isGrid(nodes: readonly Node[], own: boolean, text: string): boolean {
  if (nodes.length === 0 || nodes.length > MOST_CRITERIA) return false;
  if (nodes.some(({ item }) => isNoCriterion(item.label))) return false;
  if (own && nodes.every(({ item }) => NUMBERED.test(fold(item.passage.text)))) return sum(nodes) <= 100.6;
  if (nodes.some(({ item }) => SUB.test(fold(item.passage.text)))) return false;
  if (own && nodes.every((node) => isDecomposed(node, text))) return sum(nodes) <= 100.6;
  if (nodes.length < 2 || !nodes.some(({ item }) => themesOf(item.label).price)) return false;
  if (!own && !nodes.some(({ item }) => TECHNICAL.test(fold(item.label)))) return false;
  return isWhole(nodes, text);
}

/** "Valeur technique (60 %) avec les sous-critères suivants : …": its parts make its weight. */
function isDecomposed({ item, children }: Node, text: string): boolean {
  const parts = sum(children);
  return (
    /sous.{0,2}criter|decomposee? (?:comme suit|ainsi)/.test(text) &&
    children.length > 1 &&
    item.value !== null &&
    TECHNICAL.test(fold(item.label)) &&
    (near(parts, item.value) || near(parts, 100))
  );
}

/** The weights make 100, or the total each is given out of, or they are coefficients. */
function isWhole(nodes: readonly Node[], text: string): boolean {
  const total = sum(nodes);
  if (near(total, 100) || nodes.every(({ item }) => item.unit === "coefficient")) return true;
  const outOf = nodes[0]?.item.outOf;
  if (outOf !== undefined && near(total, outOf)) return true;
  const points = nodes.every(({ item }) => item.unit === "points" && item.passage === nodes[0]?.item.passage);
  if (nodes.some(({ item }) => (item.value ?? 0) > 100)) return [200, 400, 500, 1000].includes(total);
  return [10, 20, 50].some(
    (whole) => near(total, whole) && (points || new RegExp(`sur ${whole}\\b`).test(text)),
  );
}
