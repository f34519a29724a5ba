import { acceptGaps } from "../accept/index.js";
import { checkDossier, contextOf } from "../check/index.js";
import { nearMisses } from "../check/why.js";
import { readDossier } from "../lint.js";
import type { Requirement } from "../model/requirement.js";
import type { Ruleset } from "../packs/assemble.js";
import { explainRequirement } from "../report/explain.js";
import { whyReport } from "../report/why.js";
import { checkedDate, today } from "./date.js";
import { takeDossier } from "./dossier.js";
import { UsageError } from "./exit.js";
import { rulesetOption } from "./pack.js";
import type { VerifyOptions } from "./verify.js";

/** Prints one requirement, or the list of them all. Throws UsageError when the identifier is unknown. */
export async function explain(id: string | undefined, pack: string | undefined): Promise<void> {
  const ruleset = await rulesetOption(pack);
  if (id === undefined) {
    const width = Math.max(...[...ruleset.requirements.keys()].map((name) => name.length));
    for (const [name, { title }] of ruleset.requirements)
      process.stdout.write(`${name.padEnd(width)}  ${title}\n`);
    return;
  }
  process.stdout.write(explainRequirement(requirementNamed(id, ruleset), ruleset));
}

/** Options of `dce-lint pourquoi`, as typed. */
export type WhyOptions = VerifyOptions;

/** Prints why a requirement got its verdict on a dossier. Throws UsageError with a French message. */
export async function why(id: string, paths: readonly string[], options: WhyOptions): Promise<void> {
  const ruleset = await rulesetOption(options.pack);
  const requirement = requirementNamed(id, ruleset);
  const date = checkedDate(options.date);
  const { inputs, profile, gaps, reader } = await takeDossier(paths, options);
  const { dossier, documents } = await readDossier(inputs, {
    today: today(),
    profile,
    ruleset,
    read: reader.read,
    readAhead: reader.readAhead,
    ...(date && { date }),
  }).finally(() => reader.close());
  const { requirements } = acceptGaps(checkDossier(dossier, documents, ruleset), gaps, today());
  const result = requirements.find((candidate) => candidate.id === id)!;
  const misses = nearMisses(requirement, contextOf(dossier, documents, ruleset));
  process.stdout.write(whyReport(result, misses, ruleset));
}

function requirementNamed(id: string, { requirements }: Ruleset): Requirement {
  const requirement = requirements.get(id);
  if (requirement) return requirement;
  const near = [...requirements.keys()].filter((known) =>
    known.split("/")[1]?.includes(id.split("/").at(-1) ?? id),
  );
  const hint =
    near.length > 0
      ? ` ; vouliez-vous dire ${near.slice(0, 3).join(" ou ")} ?`
      : " (dce-lint explain donne la liste)";
  throw new UsageError(`exigence « ${id} » inconnue${hint}`);
}
