import type { Table, TableRow } from "mdast";
import { joinLines } from "./join.js";
import type { Line } from "./line.js";
import { readMarker } from "./marker.js";
import { originOf } from "./origin.js";
import { endsWithWeight, startsLower, startsUpper } from "./shape.js";
import type { Vocabulary } from "./vocabulary.js";

/** The table that these lines of cells make. */
export function tableOf(rows: readonly Line[], vocabulary: Vocabulary): Table {
  return {
    type: "table",
    children: rows.map((row) => tableRow(row, vocabulary)),
    data: { origin: originOf(rows) },
  };
}

function tableRow(row: Line, vocabulary: Vocabulary): TableRow {
  const cells = (row.cells ?? []).map(({ lines, origin }) => ({
    type: "tableCell" as const,
    children: [{ type: "text" as const, value: joinCell(lines, vocabulary) }],
    data: { origin },
  }));
  return { type: "tableRow", children: cells, data: { origin: row.origin } };
}

/** The items and sentences of a cell stay on lines of their own. */
function joinCell(lines: readonly string[], vocabulary: Vocabulary): string {
  const parts: string[][] = [];
  for (const line of lines) {
    const last = parts.at(-1)?.at(-1);
    const starts =
      last === undefined || readMarker(line) !== null || (/[.;:]$/.test(last) && startsUpper(line));
    if (starts || (endsWithWeight(last) && !startsLower(line))) parts.push([line]);
    else parts.at(-1)!.push(line);
  }
  return parts.map((part) => joinLines(part, vocabulary)).join("\n");
}
