import { acceptGaps } from "./accept/index.js";
import { checkDossier } from "./check/index.js";
import type { IndexedDocument } from "./check/indexed.js";
import { summarise } from "./check/summary.js";
import { declarationsOf } from "./declare/index.js";
import { type GivenProfile, withGiven } from "./dossier/given.js";
import { mergeDossier } from "./dossier/index.js";
import { ISO_DATE } from "./model/date-pattern.js";
import type { Input } from "./model/document.js";
import type { Dossier } from "./model/dossier.js";
import { DceLintError } from "./model/errors.js";
import type { AcceptedGap } from "./model/gap.js";
import type { Report } from "./model/report.js";
import { REPORT_VERSION } from "./model/verdict.js";
import type { Ruleset } from "./packs/assemble.js";
import { type FilesRead, type ReadingOptions, readFiles } from "./read-files.js";
import { VERSION } from "./version.js";

export interface JudgingOptions {
  /** Today, "AAAA-MM-JJ": used when no date of consultation is given or found. The library reads no clock. */
  readonly today: string;
  /** Date of the consultation, "AAAA-MM-JJ": decides the law in force. Default: the date found in the dossier, else `today`. */
  readonly date?: string;
  /** What the caller knows of the market; comes before what the text says. */
  readonly profile?: GivenProfile;
  /** Gaps that the buyer accepts: shown, and no longer counted. */
  readonly gaps?: readonly AcceptedGap[];
}

export interface LintOptions extends ReadingOptions, JudgingOptions {}

/** A dossier read and indexed, ready to be judged. */
export interface ReadDossier {
  readonly ruleset: Ruleset;
  readonly dossier: Dossier;
  readonly documents: readonly IndexedDocument[];
}

/** Reads the inputs and joins what they say. Throws as `lint` does. */
export async function readDossier(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: LintOptions,
): Promise<ReadDossier> {
  checkDates(options);
  const files = await readFiles(inputs, options);
  return { ruleset: files.ruleset, dossier: dossierOf(files, options), documents: files.documents };
}

function dossierOf({ findings }: FilesRead, options: JudgingOptions): Dossier {
  const { today, profile = {} } = options;
  const date = options.date ?? profile.date;
  return withGiven(mergeDossier(findings, { today, ...(date && { date }) }), profile);
}

function checkDates({ today, date, profile }: JudgingOptions): void {
  for (const [name, value] of Object.entries({ today, date, "profile.date": profile?.date }))
    if (value !== undefined && !ISO_DATE.test(value))
      throw new DceLintError("date-invalide", `${name} : « ${value} », attendu AAAA-MM-JJ`);
  if (today === undefined) throw new DceLintError("date-invalide", "today : attendu AAAA-MM-JJ");
}

/**
 * Checks files read before: at once, so that an answer of the buyer or an accepted gap costs no new reading.
 * @throws DceLintError "date-invalide" when a date is not "AAAA-MM-JJ".
 */
export function judgeFiles(files: FilesRead, options: JudgingOptions): Report {
  checkDates(options);
  const { ruleset, documents } = files;
  const dossier = dossierOf(files, options);
  const results = checkDossier(dossier, documents, ruleset);
  const { requirements, unused } = acceptGaps(results, options.gaps ?? [], options.today);
  return {
    version: REPORT_VERSION,
    tool: { name: "dce-lint", version: VERSION },
    packs: ruleset.packs.map(({ id, version, title }) => ({ id, version, title })),
    dossier,
    requirements,
    summary: summarise(requirements),
    unused_gaps: unused,
    declarations: declarationsOf(dossier, requirements, ruleset.requirements),
  };
}

/**
 * Checks a draft DCE. Reads the inputs in order (the tree of one is gone before the next is analysed), never touches
 * files or the network, never throws for a file that cannot be read: it is in `dossier.documents[].unread`.
 * @param inputs - Files of one dossier. A zip must be expanded first (see `expandArchive`).
 * @throws PackError when the pack asked for is unknown; DceLintError "date-invalide" when a date is not "AAAA-MM-JJ".
 */
export async function lint(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: LintOptions,
): Promise<Report> {
  checkDates(options);
  return judgeFiles(await readFiles(inputs, options), options);
}
