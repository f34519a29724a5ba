import { z } from "zod";
import { PackError, type PackProblem } from "../model/errors.js";
import { legalReferenceSchema, thresholdSchema } from "../model/legal.js";
import { type Concept, lexiconSchema } from "../model/lexicon.js";
import { packManifestSchema } from "../model/manifest.js";
import { type ObsoleteReference, obsoleteReferenceSchema } from "../model/obsolete.js";
import type { Pack } from "../model/pack.js";
import { type Overlay, overlaySchema, type Requirement, requirementSchema } from "../model/requirement.js";
import { outOfScopeSchema, spaserLineSchema } from "../model/spaser-line.js";
import { malformed, phraseProblems } from "./phrase-problems.js";
import { type PackFile, type ReadYaml, readYaml } from "./yaml.js";

z.config(z.locales.fr());

const overlaysSchema = z.record(z.string(), overlaySchema);
const dataSchema = {
  references: z.array(legalReferenceSchema),
  seuils: z.array(thresholdSchema),
  lignes: z.array(spaserLineSchema),
  horsPerimetre: z.array(outOfScopeSchema),
  abrogees: z.array(obsoleteReferenceSchema),
};

/** A requirement with the way to point at its lines. */
export interface LocatedRequirement {
  readonly requirement: Requirement;
  problemAt: ReadYaml<unknown>["problemAt"];
}

/** A pack read from its files, before its references to other packs are checked. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly located: readonly LocatedRequirement[];
}

/**
 * Reads the YAML files of one pack folder: `pack.yaml`, `references.yaml`, `seuils.yaml`, `references-abrogees.yaml`,
 * `complements.yaml`, `lignes.yaml`, `hors-perimetre.yaml`, files under `lexique/`, and one requirement in every other file.
 * Throws PackError with every problem found: file, line, column and the faulty line.
 */
export function loadPack(files: readonly PackFile[]): LoadedPack {
  const problems: PackProblem[] = [];
  const take = <T extends z.ZodType>(file: PackFile, schema: T): ReadYaml<z.output<T>> => {
    const read = readYaml(file, schema);
    problems.push(...read.problems);
    return read;
  };
  const manifestFile = files.find(({ file }) => nameOf(file) === "pack.yaml");
  const manifest = manifestFile ? take(manifestFile, packManifestSchema).value : null;
  if (!manifestFile) problems.push(missingManifest(files));

  const named = (name: string) => files.filter(({ file }) => nameOf(file) === name);
  const references = named("references.yaml").flatMap(
    (file) => take(file, dataSchema.references).value ?? [],
  );
  const thresholds = named("seuils.yaml").flatMap((file) => take(file, dataSchema.seuils).value ?? []);
  const lines = named("lignes.yaml").flatMap((file) => take(file, dataSchema.lignes).value ?? []);
  const outOfScope = named("hors-perimetre.yaml").flatMap(
    (file) => take(file, dataSchema.horsPerimetre).value ?? [],
  );
  const obsolete = named("references-abrogees.yaml").flatMap((file) => readObsolete(file, take, problems));
  const overlays: Record<string, Overlay> = {};
  for (const file of named("complements.yaml"))
    Object.assign(overlays, take(file, overlaysSchema).value ?? {});
  const concepts = readConcepts(files.filter(isLexicon), take, problems);
  const located = files
    .filter((file) => !isLexicon(file) && !SPECIAL.has(nameOf(file.file)))
    .flatMap((file) => {
      const { value, problemAt } = take(file, requirementSchema);
      return value === null ? [] : [{ requirement: value, problemAt }];
    });
  if (problems.length > 0 || manifest === null) throw new PackError(problems);
  const requirements = located.map(({ requirement }) => requirement);
  return {
    located,
    pack: { manifest, requirements, overlays, concepts, references, thresholds, lines, outOfScope, obsolete },
  };
}

const SPECIAL = new Set([
  "pack.yaml",
  "references.yaml",
  "seuils.yaml",
  "complements.yaml",
  "lignes.yaml",
  "hors-perimetre.yaml",
  "references-abrogees.yaml",
]);
const nameOf = (file: string) => file.slice(file.lastIndexOf("/") + 1);
const isLexicon = ({ file }: PackFile) => /(?:^|\/)lexique\//.test(file) && !SPECIAL.has(nameOf(file));

function missingManifest(files: readonly PackFile[]): PackProblem {
  const folder = files[0]?.file.split("/").slice(0, -1).join("/") ?? "";
  return {
    file: `${folder}/pack.yaml`,
    line: 1,
    column: 1,
    message: "fichier pack.yaml introuvable dans ce référentiel",
    source: "",
  };
}

function readObsolete(
  file: PackFile,
  take: (file: PackFile, schema: typeof dataSchema.abrogees) => ReadYaml<ObsoleteReference[]>,
  problems: PackProblem[],
): ObsoleteReference[] {
  const { value, problemAt } = take(file, dataSchema.abrogees);
  for (const [index, reference] of (value ?? []).entries()) {
    for (const list of ["phrases", "with"] as const) {
      problems.push(...malformed(reference[list], [index, list], problemAt));
    }
  }
  return value ?? [];
}

function readConcepts(
  files: readonly PackFile[],
  take: (file: PackFile, schema: typeof lexiconSchema) => ReadYaml<Record<string, Concept>>,
  problems: PackProblem[],
): Record<string, Concept> {
  const concepts: Record<string, Concept> = {};
  for (const file of files) {
    const { value, problemAt } = take(file, lexiconSchema);
    for (const [name, concept] of Object.entries(value ?? {})) {
      if (name in concepts) problems.push(problemAt([name], `la notion « ${name} » est déjà définie`));
      concepts[name] = concept;
      problems.push(...phraseProblems(name, concept, problemAt));
    }
  }
  return concepts;
}
