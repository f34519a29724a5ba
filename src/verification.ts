import { gapsInComments } from "./annotate/gaps-in-comments.js";
import { readProfile } from "./dossier/given.js";
import { lint } from "./lint.js";
import type { Input } from "./model/document.js";
import { DceLintError } from "./model/errors.js";
import type { AcceptedGap } from "./model/gap.js";
import type { Report } from "./model/report.js";
import type { ReadingOptions } from "./read-files.js";
import { type Selection, selected } from "./report/select.js";
import { settingsIn } from "./settings/beside.js";

/** What a program asks of a verification, in the words of `dce-lint.yaml`. */
export interface VerificationOptions extends ReadingOptions, Selection {
  /** Today, "AAAA-MM-JJ". */
  readonly today: string;
  /** Date of the consultation, "AAAA-MM-JJ". */
  readonly date?: string | undefined;
  /** By the keys of `profil`. */
  readonly profil?: Readonly<Record<string, unknown>> | undefined;
  readonly ecarts?: readonly AcceptedGap[] | undefined;
}

export interface Verification {
  readonly report: Report;
  /** The files that are documents. */
  readonly inputs: readonly Input[];
}

/**
 * Checks the files of one dossier with what stands beside them: a `dce-lint.yaml` among them, answers to the comments of an
 * earlier verification. What the caller says comes before.
 * @throws DceLintError "dossier-vide" without any document, "profil-invalide", "date-invalide", "exigence-inconnue"; SettingsError.
 */
export async function verifyInputs(
  all: readonly Input[],
  { profil = {}, ecarts = [], date, only, ignore, axe, ...options }: VerificationOptions,
): Promise<Verification> {
  const { profile, gaps, documents } = await settingsIn(all);
  if (documents.length === 0) throw new DceLintError("dossier-vide", "Rien à vérifier : aucun fichier.");
  const answered = await gapsInComments(documents);
  const report = await lint(documents, {
    ...options,
    profile: { ...profile, ...readProfile(profil) },
    gaps: [...ecarts, ...gaps, ...answered],
    ...(date !== undefined && { date }),
  });
  return { report: selected(report, { only, ignore, axe }), inputs: documents };
}
