import { strToU8, zipSync } from "fflate";
import { annotatedCopies } from "../../annotate/copies.js";
import type { AnnotateOptions } from "../../annotate/index.js";
import type { Input } from "../../model/document.js";
import { DceLintError } from "../../model/errors.js";
import type { AcceptedGap } from "../../model/gap.js";
import type { Report } from "../../model/report.js";
import { REPORT_FORMATS } from "../../report/formats.js";
import { SETTINGS_FILE } from "../../settings/index.js";
import type { Answers, Download } from "./api.js";

/** Copies of the files with their remarks: the one there is, or a zip of them; null when none can bear any. */
export async function copiesOf(
  inputs: readonly Input[],
  report: Report,
  options: AnnotateOptions,
): Promise<Download | null> {
  const copies: [string, Uint8Array][] = [];
  for await (const { file, bytes } of annotatedCopies(inputs, report, options)) copies.push([file, bytes]);
  const [only] = copies;
  if (only === undefined) return null;
  if (copies.length === 1) return { name: withSuffix(only[0].split("/").at(-1) ?? only[0]), bytes: only[1] };
  // Word, LibreOffice and PDF files are compressed already.
  const bytes = zipSync(Object.fromEntries(copies), { level: 0, mtime: new Date(options.date) });
  return { name: "dossier-annoté.zip", bytes };
}

/** "RC annoté.docx" */
const withSuffix = (file: string) => file.replace(/(\.[^.]*)?$/, " annoté$1");

const NAMES: Readonly<Record<string, string>> = { docx: "fiche-de-visa", html: "verification" };

/** The report in one of its forms. Throws DceLintError when the form is unknown. */
export async function written(report: Report, name: string): Promise<Download> {
  const format = REPORT_FORMATS.find((one) => one.name === name);
  if (format === undefined) throw new DceLintError("format-inconnu", `Forme de rapport inconnue : ${name}`);
  const content = await format.write(report);
  const bytes = typeof content === "string" ? strToU8(content) : content;
  return { name: `${NAMES[name] ?? "verification"}${format.extensions[0]}`, bytes };
}

/** The answers and the gaps as the program reads them beside a dossier. */
export async function settingsFile(answers: Answers, ecarts: readonly AcceptedGap[]): Promise<Download> {
  const { stringify } = await import("yaml");
  const text = stringify({
    ...(Object.keys(answers).length > 0 && { profil: answers }),
    ...(ecarts.length > 0 && { ecarts }),
  });
  return { name: SETTINGS_FILE, bytes: strToU8(text) };
}
