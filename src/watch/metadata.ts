import type { Report } from "../model/report.js";
import { VERSION } from "../version.js";

export type Status = "a_corriger" | "a_verifier" | "conforme" | "illisible";

/** What a document system keeps of a verification, beside its reports. */
export interface Metadata {
  readonly nom: string;
  readonly statut: Status;
  /** Moment of the verification, ISO 8601. */
  readonly date: string;
  readonly points_a_corriger: number;
  readonly points_a_verifier: number;
  readonly ecarts_acceptes: number;
  readonly objet: string;
  readonly numero: string;
  readonly referentiel: string;
  readonly programme: string;
  /** SHA-256 of what was dropped. */
  readonly empreinte: string;
  /** Names of the reports, separated by commas. */
  readonly rapports: string;
  /** Copies of an earlier verification that were not replaced, as somebody answered in them; separated by commas. */
  readonly copies_conservees: string;
  /** Why nothing was checked; "" otherwise. */
  readonly motif: string;
}

type Known = Pick<Metadata, "nom" | "date" | "empreinte">;

/** Of a report, with the names of its files, and of the copies that stay from before. */
export function metadataOf(
  report: Report,
  known: Known,
  rapports: readonly string[],
  kept: readonly string[],
): Metadata {
  const open = report.requirements.filter(({ accepted }) => accepted === undefined);
  const count = (wanted: string) => open.filter(({ verdict }) => verdict === wanted).length;
  const [corrections, checks] = [count("a_corriger"), count("a_verifier")];
  const { object, number } = report.dossier.profile;
  // A dossier that was not read whole is never said to conform.
  const partly = report.dossier.documents.some(({ unread }) => unread !== undefined);
  return {
    ...known,
    statut: corrections > 0 ? "a_corriger" : checks > 0 || partly ? "a_verifier" : "conforme",
    points_a_corriger: corrections,
    points_a_verifier: checks,
    ecarts_acceptes: report.requirements.length - open.length,
    objet: object ?? "",
    numero: number ?? "",
    referentiel: report.packs.map(({ id, version }) => `${id} ${version}`).at(-1) ?? "",
    programme: `dce-lint ${VERSION}`,
    rapports: rapports.join(","),
    copies_conservees: kept.join(","),
    motif: "",
  };
}

export const unreadMetadata = (known: Known, motif: string): Metadata => ({
  ...known,
  statut: "illisible",
  points_a_corriger: 0,
  points_a_verifier: 0,
  ecarts_acceptes: 0,
  objet: "",
  numero: "",
  referentiel: "",
  programme: `dce-lint ${VERSION}`,
  rapports: "",
  copies_conservees: "",
  motif,
});

/** As Java reads it (java.util.Properties): Latin-1, other letters as \uXXXX. */
export function asProperties(metadata: Metadata): string {
  return Object.entries(metadata)
    .map(([key, value]) => `dce-lint.${key}=${escaped(String(value))}\n`)
    .join("");
}

function escaped(text: string): string {
  return text
    .replace(/[\\:=#!]/g, "\\$&")
    .replace(/\r?\n/g, "\\n")
    .replace(/^ /, "\\ ")
    .replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
