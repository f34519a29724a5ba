import { find } from "../check/find.js";
import { contextOf } from "../check/index.js";
import { indexDocument } from "../check/indexed.js";
import { collectDocument, mergeDossier } from "../dossier/index.js";
import type { PackProblem } from "../model/errors.js";
import { FAULT_KINDS } from "../model/fault-kinds.js";
import type { Piece } from "../model/piece.js";
import type { Found } from "../model/report.js";
import type { Example, Requirement } from "../model/requirement.js";
import type { Ruleset } from "../packs/assemble.js";
import type { LocatedRequirement } from "../packs/load.js";
import { readDocument } from "../read/index.js";
import { buildPassages } from "../text/passages.js";

type Expected = Readonly<Record<keyof Requirement["examples"], readonly Found[]>>;
const EXPECTED: Expected = {
  conforme: ["present"],
  a_verifier: ["partial"],
  a_corriger: ["absent", "negated"],
};
/** What is sought of these kinds is a fault: its absence conforms. */
const EXPECTED_OF_FAULTS: Expected = {
  conforme: ["absent", "negated"],
  a_verifier: ["partial"],
  a_corriger: ["present"],
};
type PieceText = { readonly piece: Piece; readonly text: string };

/** File names under which an example is read as the piece it stands in. */
const NAMES: Readonly<Partial<Record<Piece, string>>> = {
  AS: "annexe sociale.md",
  AEN: "annexe environnementale.md",
};

/** Every example whose text is not read as announced, each with its line. */
export async function verifyExamples(
  located: readonly LocatedRequirement[],
  ruleset: Ruleset,
): Promise<PackProblem[]> {
  const problems: PackProblem[] = [];
  for (const { requirement, problemAt } of located) {
    const expected = FAULT_KINDS.includes(requirement.kind) ? EXPECTED_OF_FAULTS : EXPECTED;
    for (const group of Object.keys(expected) as (keyof Expected)[]) {
      for (const [index, example] of requirement.examples[group].entries()) {
        const found = await readExample(requirement, example, ruleset);
        if (expected[group].includes(found)) continue;
        const message = `${requirement.id} : exemple annoncé « ${group} », lu « ${found} »`;
        problems.push(problemAt(["examples", group, index], message));
      }
    }
  }
  return problems;
}

/** What is found of a requirement in one of its examples, each piece read as a Markdown document. */
async function readExample(requirement: Requirement, example: Example, ruleset: Ruleset): Promise<Found> {
  const read = [];
  for (const one of piecesOf(example, requirement)) read.push(await readPiece(one, ruleset));
  const findings = read.map((one) => one.findings);
  const indexed = read.map((one) => one.indexed);
  const dossier = mergeDossier(findings, { today: "2026-11-25" });
  const { found } = find(requirement, contextOf(dossier, indexed, ruleset));
  return found === "unread" ? "absent" : found;
}

/** The texts of an example: its own, or those of its pieces. Without a piece, the principal one. */
function piecesOf(example: Example, { pieces }: Requirement): readonly PieceText[] {
  if (typeof example === "string") return [{ piece: pieces[0]!, text: example }];
  return "pieces" in example ? example.pieces : [example];
}

async function readPiece({ piece, text }: PieceText, { lexicon }: Ruleset) {
  const file = NAMES[piece] ?? `${piece}.md`;
  const document = await readDocument({ file, bytes: new TextEncoder().encode(text) });
  const { passages, sections } = buildPassages(document.tree);
  return {
    findings: collectDocument({ ...document, passages, sections }),
    indexed: indexDocument({ file, pieces: [piece], passages }, lexicon),
  };
}
