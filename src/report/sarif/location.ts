import type { DossierDocument } from "../../model/dossier.js";
import type { Evidence } from "../../model/fact.js";
import { placeOf } from "../place.js";

/** Formats whose lines and columns are those of the file itself. */
const LINED: readonly DossierDocument["format"][] = ["markdown", "text"];

/**
 * Where a passage stands: a region of lines for a text file; for Word, PDF and the others, which have no lines, the titles above
 * it as logical locations, and the page, the box or the cell as properties.
 */
export function locationOf(evidence: Evidence, documents: readonly DossierDocument[]) {
  const { document, section, origin, quote } = evidence;
  const index = documents.findIndex(({ file }) => file === document);
  const lined = LINED.includes(documents[index]?.format ?? "unknown") && origin.line !== undefined;
  const snippet = quote === "" ? {} : { snippet: { text: quote } };
  const region = lined
    ? { region: { startLine: origin.line, ...(origin.column && { startColumn: origin.column }), ...snippet } }
    : {};
  const logicalLocations = section.map((title, depth) => ({
    name: title,
    fullyQualifiedName: [document, ...section.slice(0, depth + 1)].join(" › "),
    kind: "section",
  }));
  return {
    physicalLocation: {
      artifactLocation: {
        uri: uriOf(document),
        ...(index >= 0 && { index }),
      },
      ...region,
    },
    ...(logicalLocations.length > 0 && { logicalLocations }),
    message: { text: placeOf(evidence) },
    properties: { ...origin, ...(quote !== "" && !lined && { quote }) },
  };
}

/** The path as a relative URI: each part percent-encoded. */
export function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
