import type { GivenProfile } from "../dossier/given.js";
import type { Input } from "../model/document.js";
import { inputsFromPaths, type PathProblem } from "../node.js";
import { UsageError } from "./exit.js";
import { givenProfile, isSettings } from "./profile.js";

/** The dossier a command is given: its files, what is known of it beside them, and the paths that could not be opened. */
export interface GivenDossier {
  readonly inputs: readonly Input[];
  readonly profile: GivenProfile;
  readonly problems: readonly PathProblem[];
}

/** Takes the files under the paths and the settings beside them; says on stderr what could not be opened. Throws UsageError. */
export async function takeDossier(paths: readonly string[], flags: readonly string[]): Promise<GivenDossier> {
  const found = await inputsFromPaths(paths);
  for (const { message } of found.problems) process.stderr.write(`dce-lint : ${message}\n`);
  const inputs = found.inputs.filter(({ file }) => !isSettings(file));
  if (inputs.length === 0) throw new UsageError("rien à vérifier : aucun fichier trouvé");
  return { inputs, profile: await givenProfile(paths, flags), problems: found.problems };
}
