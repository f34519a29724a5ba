import type { Evidence } from "../model/fact.js";
import type { Report } from "../model/report.js";
import { safe } from "./escape.js";
import type { Style } from "./paint.js";
import { placeOf } from "./place.js";
import { wrap } from "./wrap.js";

const SOURCES = { utilisateur: "donné par l'utilisateur", texte: "lu dans le dossier", defaut: "par défaut" };

/** What was taken for established, where it was read, and which requirements it makes apply or not. */
export function factLines({ dossier, requirements }: Report, { width, ink }: Style): string[] {
  const uses = new Map<string, { proofs: readonly Evidence[]; source: string; ids: Set<string> }>();
  for (const { facts, id } of requirements) {
    for (const { key, name, value, source } of facts) {
      const line = `${name} : ${value}`;
      const use = uses.get(line) ?? {
        proofs: proofsOf(key, dossier),
        source: SOURCES[source as keyof typeof SOURCES] ?? source,
        ids: new Set(),
      };
      use.ids.add(id.slice(id.indexOf("/") + 1));
      uses.set(line, use);
    }
  }
  if (uses.size === 0) return [];
  return [
    ink.bold("FAITS RETENUS, ET CE DONT ILS DÉCIDENT"),
    ...[...uses].map(([line, { proofs, source, ids }]) => {
      const place = proofs[0] === undefined ? source || "non établi par le dossier" : placeOf(proofs[0]);
      return ink.dim(wrap(safe(`${line} (${place}) → ${[...ids].join(", ")}`), width, "      ", "  · "));
    }),
  ];
}

/** The passages where a fact or a value of the dossier was read; none for another requirement. */
function proofsOf(key: string, { facts, values }: Report["dossier"]): readonly Evidence[] {
  if (key in facts) return facts[key as keyof typeof facts].evidence;
  const value = values[key as keyof typeof values] ?? null;
  return value === null || Array.isArray(value) ? [] : value.evidence;
}
