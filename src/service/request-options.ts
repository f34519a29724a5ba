import { z } from "zod";
import { isoDateSchema } from "../model/facts.js";
import { acceptedGapSchema } from "../model/gap.js";
import { isPack } from "./packs.js";
import { Problem } from "./problem.js";

/** What the field "options" of an upload may say, as JSON; the words are those of `dce-lint.yaml` and of the command. */
export const requestOptionsSchema = z.strictObject({
  /** Date of the consultation, which decides of the law in force. */
  date: isoDateSchema.optional(),
  /** Facts that come before the text: nature, familles, montant, objet, date, procedure, accord-cadre, acheteur, duree. */
  profil: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  /** Identifier of a pack, as /v1/packs gives them. */
  pack: z.string().optional(),
  ecarts: z.array(acceptedGapSchema).optional(),
  /** Only these requirements or themes. */
  only: z.array(z.string()).optional(),
  /** Without these requirements or themes. */
  ignore: z.array(z.string()).optional(),
  /** Only one axis: its number or its name. */
  axe: z.string().optional(),
  /** In annotated Word files, the wordings too, as insertions to accept or refuse. */
  proposer: z.boolean().optional(),
});
export type RequestOptions = z.infer<typeof requestOptionsSchema>;

/** Throws a Problem that names the key and what it expects. */
export function readOptions(text: string): RequestOptions {
  if (text.trim() === "") return {};
  const parsed = requestOptionsSchema.safeParse(jsonOf(text));
  if (parsed.success) {
    const { pack } = parsed.data;
    if (pack === undefined || isPack(pack)) return parsed.data;
    throw new Problem(400, "pack-invalide", `Aucun référentiel « ${pack} » : voir /v1/packs.`);
  }
  const issue = parsed.error.issues[0];
  const known = Object.keys(requestOptionsSchema.shape).join(", ");
  const key = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : (issue?.path.join(".") ?? "");
  const why = issue?.code === "unrecognized_keys" ? `clef inconnue (connues : ${known})` : issue?.message;
  throw new Problem(400, "options-invalides", `options, ${key} : ${why}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, "options-invalides", "options : ce n'est pas du JSON valide");
  }
}
