import { PIECE_NAMES, type Piece } from "../../src/index.js";
import type { Authority, Strength } from "../../src/model/applicability.js";
import type { Condition } from "../../src/model/condition.js";
import type { Requirement } from "../../src/model/requirement.js";

/** The words of the program's model, as a French reader of docs/exigences.md reads them. */
export const KIND: Readonly<Record<Requirement["kind"], string>> = {
  clause: "clause d'exécution",
  mention: "mention",
  criterion: "critère d'attribution",
  piece: "pièce du dossier",
  risk: "risque juridique",
  drafting: "qualité de rédaction",
  consistency: "cohérence du dossier",
};

export const AUTHORITY: Readonly<Record<Authority, string>> = {
  loi: "au nom de la loi",
  spaser: "au nom du SPASER",
  conseil: "à titre de conseil",
};

export const STRENGTH: Readonly<Record<Strength, string>> = {
  ferme: "ferme",
  incitatif: "incitatif",
};

export const SCOPE: Readonly<Record<Condition["within"], string>> = {
  passage: "dans une même phrase",
  adjacent: "dans la phrase voisine",
  block: "dans un même paragraphe, une même liste ou un même tableau",
  neighbourhood: "dans des phrases voisines",
  section: "dans un même article",
  document: "dans un même document",
  dossier: "dans le dossier",
};

export const pieceName = (piece: Piece) => `${piece} (${PIECE_NAMES[piece]})`;

/** Stable name of a requirement inside docs/exigences.md, whatever its title becomes. */
export const anchorOf = (id: string) => id.replace("/", "-");

/** "[title](exigences.md#…) (clause d'exécution)": what it is, where it is explained. */
export const requirementLink = ({ id, title, kind }: Requirement) =>
  `[${title}](exigences.md#${anchorOf(id)}) (${KIND[kind]})`;

export const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

/** The text between two fences longer than any it holds. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}
