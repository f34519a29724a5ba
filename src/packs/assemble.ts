import { PackError, type PackProblem } from "../model/errors.js";
import type { LegalReference, Threshold } from "../model/legal.js";
import type { Concept } from "../model/lexicon.js";
import type { PackManifest } from "../model/manifest.js";
import type { ObsoleteReference } from "../model/obsolete.js";
import type { Pack } from "../model/pack.js";
import type { Requirement } from "../model/requirement.js";
import type { OutOfScope, SpaserLine } from "../model/spaser-line.js";
import { Lexicon } from "./lexicon.js";
import { obsoleteConcepts } from "./obsolete.js";

/** Packs put together, ready to check a dossier: compiled once, used for any number of dossiers. */
export interface Ruleset {
  readonly packs: readonly PackManifest[];
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** Compiled when it is first asked for: telling what a pack holds does not need it. */
  readonly lexicon: Lexicon;
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly references: ReadonlyMap<string, LegalReference>;
  readonly thresholds: readonly Threshold[];
  readonly lines: readonly SpaserLine[];
  readonly outOfScope: readonly OutOfScope[];
  /** The name of the axis of a SPASER line, "" when unknown. */
  axisOfLine(ref: string): string;
  readonly obsolete: readonly ObsoleteReference[];
  /** The name under which a requirement is shown. */
  axisOf(requirement: Requirement): string;
}

/**
 * Puts a pack and those it extends together.
 * @param name - Identifier of the pack asked for.
 * @param available - Every pack at hand, the shared lexicon ("lexique") among them.
 * Throws PackError when a pack it extends is not at hand.
 */
export function assembleRuleset(name: string, available: readonly Pack[]): Ruleset {
  const packs = withParents(name, available);
  const requirements = new Map<string, Requirement>();
  for (const pack of packs) {
    for (const requirement of pack.requirements) requirements.set(requirement.id, requirement);
    for (const [id, { spaser, authority }] of Object.entries(pack.overlays)) {
      const inherited = requirements.get(id);
      if (!inherited) continue;
      requirements.set(id, { ...inherited, ...(spaser && { spaser }), ...(authority && { authority }) });
    }
  }
  const concepts = Object.assign({}, ...packs.map((pack) => pack.concepts)) as Record<string, Concept>;
  const obsolete = packs.flatMap((pack) => pack.obsolete);
  const axes = Object.assign({}, ...packs.map(({ manifest }) => manifest.axes)) as Record<string, string>;
  const titles = new Map(
    packs.flatMap(({ manifest, requirements: own }) => own.map(({ id }) => [id, manifest.title] as const)),
  );
  let lexicon: Lexicon | undefined;
  return {
    packs: packs.map(({ manifest }) => manifest),
    requirements,
    concepts,
    get lexicon() {
      lexicon ??= new Lexicon({ ...concepts, ...obsoleteConcepts(obsolete) });
      return lexicon;
    },
    obsolete,
    references: new Map(
      packs.flatMap((pack) => pack.references.map((reference) => [reference.id, reference] as const)),
    ),
    thresholds: packs.flatMap((pack) => pack.thresholds),
    lines: packs.flatMap((pack) => pack.lines),
    outOfScope: packs.flatMap((pack) => pack.outOfScope),
    axisOfLine: (ref) => axes[ref.split(".")[0] ?? ""] ?? "",
    axisOf: ({ id, spaser }) => axes[spaser?.refs[0]?.split(".")[0] ?? ""] ?? titles.get(id) ?? "",
  };
}

/** The pack asked for, after those it extends. */
function withParents(name: string, available: readonly Pack[], seen: readonly string[] = []): Pack[] {
  const pack = available.find(({ manifest }) => manifest.id === name);
  if (pack === undefined || seen.includes(name)) {
    const known = available.map(({ manifest }) => manifest.id).join(", ");
    const message = pack
      ? `« ${name} » s'étend lui-même`
      : `référentiel « ${name} » inconnu (disponibles : ${known})`;
    throw new PackError([
      {
        file: `${seen.at(-1) ?? name}/pack.yaml`,
        line: 1,
        column: 1,
        message,
        source: "",
      } satisfies PackProblem,
    ]);
  }
  const parents = pack.manifest.extends.flatMap((parent) => withParents(parent, available, [...seen, name]));
  return [...new Set([...parents, pack])];
}
