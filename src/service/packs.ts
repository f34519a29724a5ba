import { Hono } from "hono";
import { z } from "zod";
import { builtinPacks, builtinRuleset, DEFAULT_PACK } from "../packs/builtin.js";
import type { Environment } from "./environment.js";
import { Problem } from "./problem.js";

export const packSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  /** Applied when a verification names none. */
  default: z.boolean(),
  requirements: z.int(),
});
export const packsSchema = z.array(packSchema);
export const requirementListSchema = z.array(
  z.object({ id: z.string(), title: z.string(), kind: z.string(), axis: z.string() }),
);
/** A requirement as its pack writes it: see docs/referentiels.md for the other keys. */
export const requirementViewSchema = z.looseObject({ id: z.string(), title: z.string(), kind: z.string() });

/** The lexicon that packs share is no pack to apply. */
const LEXICON = "lexique";

/** Whether a pack of this name can be applied. */
export const isPack = (name: string): boolean =>
  name !== LEXICON && builtinPacks.some(({ manifest }) => manifest.id === name);

/** The packs and their requirements. */
export function packRoutes(): Hono<Environment> {
  const routes = new Hono<Environment>();
  routes.get("/packs", (context) =>
    context.json(
      builtinPacks
        .filter(({ manifest }) => isPack(manifest.id))
        .map(({ manifest: { id, version, title } }) => ({
          id,
          version,
          title,
          default: id === DEFAULT_PACK,
          requirements: builtinRuleset(id).requirements.size,
        })),
    ),
  );
  routes.get("/requirements", (context) => {
    const ruleset = rulesetNamed(context.req.query("pack"));
    const list = [...ruleset.requirements.values()].map((requirement) => ({
      id: requirement.id,
      title: requirement.title,
      kind: requirement.kind,
      axis: ruleset.axisOf(requirement),
    }));
    return context.json(list);
  });
  routes.get("/requirements/:theme/:name", (context) => {
    const { theme, name } = context.req.param();
    const requirement = rulesetNamed(context.req.query("pack")).requirements.get(`${theme}/${name}`);
    if (requirement === undefined)
      throw new Problem(404, "exigence-inconnue", "Aucune exigence de ce nom : voir /v1/requirements.");
    return context.json(requirement);
  });
  return routes;
}

function rulesetNamed(name: string = DEFAULT_PACK) {
  if (!isPack(name))
    throw new Problem(404, "referentiel-inconnu", "Aucun référentiel de ce nom : voir /v1/packs.");
  return builtinRuleset(name);
}
