import type { Report, RequirementResult } from "../model/report.js";
import { placeOf } from "./place.js";
import { VERDICT_NAMES } from "./verdict-names.js";

type Column = readonly [title: string, cell: (result: RequirementResult) => string];

const COLUMNS: readonly Column[] = [
  ["Exigence", ({ id }) => id],
  ["Titre", ({ title }) => title],
  ["Axe", ({ axis }) => axis],
  ["Verdict", ({ verdict }) => VERDICT_NAMES[verdict]],
  ["Raison", ({ reason }) => reason],
  ["Au nom de", ({ authority }) => authority],
  ["Constat", ({ message }) => message],
  ["Manque", ({ missing }) => missing.join(" ; ")],
  ["Lieu", ({ evidence }) => evidence.map(placeOf).join(" | ")],
  ["Extrait", ({ evidence }) => evidence.map(({ quote }) => quote).join(" | ")],
  [
    "Que faire",
    ({ action, verdict }) => (verdict === "a_corriger" || verdict === "a_verifier" ? action : ""),
  ],
  [
    "Fondement",
    ({ legal }) => legal.map(({ text, confirm }) => `${text}${confirm ? " (à confirmer)" : ""}`).join(" ; "),
  ],
  ["SPASER", ({ spaser }) => spaser?.refs.join(", ") ?? ""],
  ["Écart accepté", ({ accepted }) => accepted?.motif ?? ""],
  ["Empreinte", ({ fingerprint }) => fingerprint ?? ""],
];

/** A spreadsheet that would run it as a formula shows it as text. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line per requirement, for a French spreadsheet: fields separated by ";", quoted as RFC 4180 says, lines ended by CR LF,
 * a byte order mark first. A cell that begins like a formula is preceded by an apostrophe.
 */
export function csvReport({ requirements }: Report): string {
  const rows = requirements.map((result) => COLUMNS.map(([, cell]) => field(cell(result))));
  const lines = [COLUMNS.map(([title]) => field(title)), ...rows].map((cells) => cells.join(";"));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
