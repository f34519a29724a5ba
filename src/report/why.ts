import type { NearMiss } from "../check/why.js";
import type { RequirementResult } from "../model/report.js";
import type { Ruleset } from "../packs/assemble.js";
import { contradictionLines } from "./contradiction-lines.js";
import { safe } from "./escape.js";
import { termLabel } from "./explain.js";
import { placeOf, short } from "./place.js";
import { VERDICT_NAMES } from "./verdict-names.js";
import { wrap } from "./wrap.js";

const WIDTH = 96;
const PRESENCE = { said: "trouvé", denied: "nié", missing: "non trouvé" } as const;

/** Why a requirement got its verdict on a dossier: the verdict, and for each condition the nearest passages. */
export function whyReport(result: RequirementResult, misses: readonly NearMiss[], ruleset: Ruleset): string {
  const lines = [
    `${result.title} (${result.id}) : ${VERDICT_NAMES[result.verdict]}`,
    line(result.message),
    ...proofs(result),
  ];
  let condition: NearMiss["condition"] | undefined;
  for (const miss of misses) {
    if (miss.condition !== condition) {
      condition = miss.condition;
      lines.push(
        "",
        line(`Condition : ${condition.all.map((term) => termLabel(term, ruleset)).join(" + ")}`),
      );
    }
    lines.push(line(`${placeOf(miss.place)} : « ${short(miss.place.quote, 160)} »`, "    "));
    for (const { term, presence } of miss.terms)
      lines.push(line(`${PRESENCE[presence]} : ${termLabel(term, ruleset)}`, "      - "));
    if (miss.refused)
      lines.push(line("écarté : le passage contient une tournure qui le disqualifie", "      - "));
  }
  lines.push(...acceptance(result));
  if (misses.length === 0 && result.evidence.length === 0)
    lines.push("", line("Aucun passage du dossier n'emploie les mots recherchés."));
  return `${lines.join("\n")}\n`;
}

/** How to accept the gap, once judged. */
function acceptance({ id, verdict, fingerprint, evidence, accepted }: RequirementResult): string[] {
  if (accepted !== undefined) return ["", line(`Écart accepté : « ${accepted.motif} »`)];
  if (verdict !== "a_corriger" && verdict !== "a_verifier") return [];
  const passages = evidence.length > 1 ? evidence.map((proof) => proof.fingerprint).join(", ") : "";
  return [
    "",
    line(
      `Pour accepter cet écart, dans dce-lint.yaml : ecarts, avec exigence: ${id}, motif: et empreinte: ${fingerprint}`,
    ),
    ...(passages === "" ? [] : [line(`ou, pour un seul passage, dans l'ordre : ${passages}`)]),
  ];
}

/** The sides of what the pieces say differently, else the proofs one by one. */
function proofs(result: RequirementResult): string[] {
  const sides = contradictionLines(result, WIDTH);
  if (sides.length > 0) return sides;
  return result.evidence.map((proof) => line(`Preuve : ${placeOf(proof)} : « ${short(proof.quote, 200)} »`));
}

const line = (text: string, first = "  ") => wrap(safe(text), WIDTH, " ".repeat(first.length), first);
