import { gapsInComments } from "../annotate/gaps-in-comments.js";
import type { GivenProfile } from "../dossier/given.js";
import type { Input } from "../model/document.js";
import type { AcceptedGap } from "../model/gap.js";
import {
  DEFAULT_LIMITS,
  inputsFromPaths,
  type LimitedReader,
  limitedReader,
  type PathProblem,
} from "../node.js";
import { bytesWithin } from "../read/limits.js";
import { acceptedGaps } from "../settings/gaps.js";
import { isSettings } from "../settings/index.js";
import { UsageError } from "./exit.js";
import { givenLimits, type LimitOptions } from "./limits.js";
import { withRecognition } from "./ocr.js";
import { givenProfile } from "./profile.js";
import { readSettings } from "./settings.js";

/** The dossier a command is given: its files, what is known of it beside them, and the paths that could not be opened. */
export interface GivenDossier {
  readonly inputs: readonly Input[];
  readonly profile: GivenProfile;
  readonly gaps: readonly AcceptedGap[];
  /** Reads the files within the limits asked for; to be closed. */
  readonly reader: LimitedReader;
  readonly problems: readonly PathProblem[];
}

export interface DossierOptions extends LimitOptions {
  readonly profile?: readonly string[];
  /** Scanned pages are recognised. */
  readonly ocr?: boolean;
}

/** Takes the files under the paths and the settings beside them; says on stderr what could not be opened. Throws UsageError. */
export async function takeDossier(paths: readonly string[], options: DossierOptions): Promise<GivenDossier> {
  const settings = await readSettings(paths);
  const profile = givenProfile(settings, options.profile ?? []);
  const limits = givenLimits(settings, options);
  const written = await acceptedGaps(settings);
  const found = await inputsFromPaths(paths);
  for (const { message } of found.problems) process.stderr.write(`dce-lint : ${message}\n`);
  const inputs = found.inputs.filter(({ file }) => !isSettings(file));
  if (inputs.length === 0) throw new UsageError("rien à vérifier : aucun fichier trouvé");
  const gaps = [...written, ...(await gapsInComments(inputs, bytesWithin({ ...DEFAULT_LIMITS, ...limits })))];
  const reader = limitedReader(limits);
  return {
    inputs,
    profile,
    gaps,
    reader: options.ocr === true ? await withRecognition(reader) : reader,
    problems: found.problems,
  };
}
