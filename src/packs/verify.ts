import type { Condition, Term } from "../model/condition.js";
import type { PackProblem } from "../model/errors.js";
import type { Requirement } from "../model/requirement.js";
import type { Ruleset } from "./assemble.js";
import type { LocatedRequirement } from "./load.js";

/** Names that stand for a property of the passage rather than a notion of the lexicon. */
const isProperty = (name: string, properties: readonly string[]) =>
  name.startsWith("@") && properties.includes(name);

/** Every name that a requirement uses and that nothing defines: notions, legal references, thresholds, requirements. */
export function verifyReferences(
  located: readonly LocatedRequirement[],
  ruleset: Ruleset,
  properties: readonly string[],
): PackProblem[] {
  return located.flatMap(({ requirement, problemAt }) => {
    const unknown: PackProblem[] = [];
    const need = (known: boolean, path: readonly PropertyKey[], message: string) => {
      if (!known) unknown.push(problemAt(path, message));
    };
    for (const { name, path } of namesUsed(requirement)) {
      need(
        name in ruleset.concepts || isProperty(name, properties),
        path,
        `notion « ${name} » absente du lexique`,
      );
    }
    requirement.legal.forEach((id, index) => {
      need(ruleset.references.has(id), ["legal", index], `référence « ${id} » absente du registre juridique`);
    });
    for (const { id, path } of requirementsUsed(requirement)) {
      need(ruleset.requirements.has(id), path, `exigence « ${id} » inconnue`);
    }
    for (const { id, path } of thresholdsUsed(requirement)) {
      need(
        ruleset.thresholds.some((threshold) => threshold.id === id),
        path,
        `seuil « ${id} » inconnu`,
      );
    }
    if (canNeverMatch(requirement))
      need(false, ["id"], "aucune condition : cette exigence ne pourrait jamais être satisfaite");
    return unknown;
  });
}

function canNeverMatch({ kind, met, criterion, detector }: Requirement): boolean {
  if (detector !== undefined) return false;
  return met.length === 0 && !(kind === "criterion" && criterion !== undefined) && kind !== "piece";
}

type Used = { name: string; path: readonly PropertyKey[] };

function namesUsed(requirement: Requirement): Used[] {
  const lists = ["met", "partial", "denied", "excluded"] as const;
  return [
    ...lists.flatMap((list) =>
      requirement[list].flatMap((condition, index) => conditionNames(condition, [list, index])),
    ),
    ...requirement.not.map((name, index) => ({ name, path: ["not", index] })),
    ...requirement.parts.flatMap(({ any, elsewhere }, index) => [
      ...any.map((name, at) => ({ name, path: ["parts", index, "any", at] })),
      ...elsewhere.map((name, at) => ({ name, path: ["parts", index, "elsewhere", at] })),
    ]),
  ];
}

function conditionNames({ all, around, none }: Condition, path: readonly PropertyKey[]): Used[] {
  const listed = (terms: readonly Term[], list: string) =>
    terms.flatMap((term, index) =>
      typeof term === "string"
        ? [{ name: term, path: [...path, list, index] }]
        : term.any.map((name, at) => ({ name, path: [...path, list, index, "any", at] })),
    );
  return [...listed(all, "all"), ...listed(around ?? [], "around"), ...listed(none ?? [], "none")];
}

/** Every alternative of applicability of a requirement, with its place in the file. */
function alternatives({ when, authority }: Requirement) {
  const listed = (list: "any" | "unless") =>
    (when?.[list] ?? []).map((facts, index) => ({ facts, path: ["when", list, index] as PropertyKey[] }));
  return [
    ...listed("any"),
    ...listed("unless"),
    ...authority.flatMap(({ when: facts }, index) =>
      facts === undefined ? [] : [{ facts, path: ["authority", index, "when"] as PropertyKey[] }],
    ),
  ];
}

function requirementsUsed(requirement: Requirement) {
  return alternatives(requirement).flatMap(({ facts, path }) =>
    facts.requirement === undefined ? [] : [{ id: facts.requirement, path: [...path, "requirement"] }],
  );
}

function thresholdsUsed(requirement: Requirement) {
  return alternatives(requirement).flatMap(({ facts, path }) =>
    facts.amount_at_least === undefined
      ? []
      : [{ id: facts.amount_at_least, path: [...path, "amount_at_least"] }],
  );
}
