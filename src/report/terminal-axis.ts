import type { RequirementResult } from "../model/report.js";
import { safe } from "./escape.js";
import type { Style } from "./paint.js";
import { resultLines } from "./terminal-result.js";
import { wrap } from "./wrap.js";

/** The results of one axis: each in full, but those that ask for nothing in one line, and those whose piece is missing elsewhere. */
export function axisLines(axis: string, results: readonly RequirementResult[], style: Style): string[] {
  const listed = results.filter(
    ({ verdict, reason, accepted }) =>
      verdict !== "hors_perimetre" && verdict !== "sans_objet" && reason !== "piece_absente" && !accepted,
  );
  const idle = results.filter(({ verdict }) => verdict === "sans_objet").map(({ title }) => title);
  const outside = results
    .filter(({ verdict }) => verdict === "hors_perimetre")
    .map(({ spaser }) => spaser?.refs[0] ?? "");
  const lines = [
    ...listed.flatMap((result) => resultLines(result, style)),
    ...inOneLine("  – sans objet  ", idle, " ; ", style),
    ...inOneLine("  · hors du DCE  lignes du SPASER ", outside, ", ", style),
  ];
  return lines.length === 0 ? [] : [style.ink.bold(axis.toUpperCase()), ...lines];
}

/** What could not be checked because a piece is not among the files, piece by piece. */
export function missingPieceLines(results: readonly RequirementResult[], style: Style): string[] {
  const groups = new Map<string, string[]>();
  for (const { reason, missing, title, accepted } of results) {
    if (reason !== "piece_absente" || accepted) continue;
    const pieces = missing.join(" et ");
    groups.set(pieces, [...(groups.get(pieces) ?? []), title]);
  }
  if (groups.size === 0) return [];
  return [
    style.ink.bold("NON VÉRIFIABLE, FAUTE DES PIÈCES SUIVANTES"),
    ...[...groups].flatMap(([pieces, titles]) =>
      inOneLine(`  ? ${pieces || "pièce attendue"} : `, titles, " ; ", style),
    ),
    wrap(
      "Ajoutez ces pièces au dossier examiné ; rien n'est dit de ce qui n'a pas été lu.",
      style.width,
      "    ",
    ),
  ];
}

function inOneLine(first: string, items: readonly string[], separator: string, { width, ink }: Style) {
  if (items.length === 0) return [];
  return [ink.dim(wrap(safe(`${first.trimStart()}${items.join(separator)}`), width, "      ", "  "))];
}
