import type { DecpField } from "../model/decp-values.js";
import type { Dossier } from "../model/dossier.js";
import type { Procedure } from "../model/facts.js";
import { foldKeepingLength } from "../text/fold.js";
import { CCAG_WORDS, PROCEDURE_WORDS } from "./decp-words.js";
import type { Draft } from "./draft.js";
import { known } from "./known.js";
import type { LotView } from "./lots.js";

const LONGEST_OBJECT = 1000;
/** Objects that may be those of a contract of partnership, of defence or of security. */
const OTHER_NATURE = /partenariat|defense|armee|militaire|securite nationale|armement/;

/** What is bought, under which codes and general clauses, by which procedure. */
export function subject(draft: Draft<DecpField>, lot: LotView, { facts }: Dossier): void {
  object(draft, lot, facts);
  cpv(draft, lot, facts);
  const procedure = known(facts.procedure, lot, procedureName);
  const word = "value" in procedure ? PROCEDURE_WORDS[procedure.value] : undefined;
  if ("value" in procedure && word !== undefined)
    draft.propose("procedure", word, procedure.evidence, procedure.said);
  else draft.ask("procedure", "Quelle est la procédure de passation ?", whyNoWord(procedure));
  if ("value" in procedure && procedure.value === "partenariat-innovation")
    draft.propose("marcheInnovant", true, procedure.evidence, "Partenariat d'innovation.");
  const ccag = known(facts.ccag, lot, (codes) => codes.map((code) => CCAG_WORDS[code]).join(" et "));
  const [code] = "value" in ccag && ccag.value.length === 1 ? ccag.value : [];
  if ("value" in ccag && code !== undefined)
    draft.propose("ccag", CCAG_WORDS[code], ccag.evidence, ccag.said);
  else
    draft.ask(
      "ccag",
      "À quel CCAG le marché se réfère-t-il ?",
      "why" in ccag
        ? ccag.why
        : `Plusieurs sont visés : ${ccag.value.map((one) => CCAG_WORDS[one]).join(", ")}.`,
    );
}

function whyNoWord(procedure: ReturnType<typeof known<Procedure>>): string {
  if ("why" in procedure) return procedure.why;
  return `Le dossier annonce : ${procedureName(procedure.value)} ; la liste de la déclaration n'a pas ce terme.`;
}

const procedureName = (procedure: Procedure) =>
  PROCEDURE_WORDS[procedure] ?? (procedure === "concours" ? "concours" : "partenariat d'innovation");

function object(draft: Draft<DecpField>, lot: LotView, facts: Dossier["facts"]): void {
  const read = known(facts.object, lot);
  const titled = lot.title.trim() === "" ? "" : `lot ${lot.number} : ${lot.title.trim()}`;
  if ("why" in read) draft.ask("objet", "Quel est l'objet du marché ?", read.why);
  else {
    const whole = [read.value.trim(), titled].filter(Boolean).join(" – ");
    draft.propose("objet", whole.slice(0, LONGEST_OBJECT), [...read.evidence, ...lot.evidence], read.said);
  }
  const proof = [facts.procedure, facts.ccag].find(({ evidence }) => evidence.length > 0);
  const said = foldKeepingLength(facts.object.value ?? "");
  if (proof !== undefined && said !== "" && !OTHER_NATURE.test(said))
    draft.propose("nature", "Marché", proof.evidence.slice(0, 1), ORDINARY);
  else
    draft.ask(
      "nature",
      "Est-ce un marché de partenariat, ou un marché de défense ou de sécurité ?",
      "Le dossier ne permet pas de l'écarter ; un marché ordinaire se déclare « Marché ».",
    );
}

const ORDINARY = "Marché public ordinaire, au vu de son objet et de ce passage.";

function cpv(draft: Draft<DecpField>, lot: LotView, facts: Dossier["facts"]): void {
  const codes = known(facts.cpv, lot, (list) => list.join(", "));
  const question = `Quel est le code CPV ${lot.number === "" ? "principal" : "du lot"} ?`;
  if ("why" in codes) draft.ask("codeCPV", question, codes.why);
  else if (lot.number !== "" && codes.value.length > 1)
    draft.ask("codeCPV", question, `Plusieurs codes sont écrits : ${codes.value.join(", ")}.`);
  else if (codes.value[0] !== undefined) draft.propose("codeCPV", codes.value[0], codes.evidence, codes.said);
}
