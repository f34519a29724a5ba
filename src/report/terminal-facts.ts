import type { Evidence } from "../model/fact.js";
import type { Report } from "../model/report.js";
import { safe } from "./escape.js";
import type { Style } from "./paint.js";
import { placeOf } from "./place.js";
import { wrap } from "./wrap.js";

/** The fact of the dossier that a name in `requirements[].facts` speaks of. */
const PROOFS: readonly [name: RegExp, fact: keyof Report["dossier"]["facts"]][] = [
  [/^montant/, "amount"],
  [/^nature/, "nature"],
  [/^famille/, "families"],
];
const SOURCES = { utilisateur: "donné par l'utilisateur", texte: "lu dans le dossier", defaut: "par défaut" };

/** What was taken for established, where it was read, and which requirements it makes apply or not. */
export function factLines({ dossier, requirements }: Report, { width, ink }: Style): string[] {
  const uses = new Map<string, { proofs: readonly Evidence[]; source: string; ids: Set<string> }>();
  for (const { facts, id } of requirements) {
    for (const { name, value, source } of facts) {
      const fact = PROOFS.find(([pattern]) => pattern.test(name))?.[1];
      const line = `${name} : ${value}`;
      const use = uses.get(line) ?? {
        proofs: fact === undefined ? [] : dossier.facts[fact].evidence,
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
      const place = proofs[0] === undefined ? source : placeOf(proofs[0]);
      return ink.dim(wrap(safe(`${line} (${place}) → ${[...ids].join(", ")}`), width, "      ", "  · "));
    }),
  ];
}
