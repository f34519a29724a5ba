import { useEffect, useRef, useState } from "preact/hooks";
import type { Evidence } from "../../model/fact.js";
import type { AcceptedGap } from "../../model/gap.js";
import type { RequirementResult } from "../../model/report.js";
import { quotedProofs, requirementBlock } from "../../report/html/requirement.js";
import { today } from "./day.js";

export interface BlockActions {
  readonly onContext: (proof: Evidence) => void;
  readonly onAccept: (gap: AcceptedGap) => void;
  /** Takes back what was accepted on this page. */
  readonly onRefuse: (id: string) => void;
}

interface BlockProps extends BlockActions {
  readonly result: RequirementResult;
  /** Accepted on this page, and not in a file of the dossier. */
  readonly acceptedHere: boolean;
  /** Who accepts, as written the last time. */
  readonly author: string;
}

/** One requirement as in the report, with what can be done here: see a passage in its document, accept the gap. */
export function Block({ result, acceptedHere, author, onContext, onAccept, onRefuse }: BlockProps) {
  const holder = useRef<HTMLDivElement>(null);
  const markup = requirementBlock(result).text;
  useEffect(() => {
    const proofs = quotedProofs(result);
    holder.current?.querySelectorAll("blockquote").forEach((quote, index) => {
      const proof = proofs[index];
      if (proof !== undefined) quote.append(contextButton(() => onContext(proof)));
    });
  }, [markup]);
  const open = result.verdict === "a_corriger" || result.verdict === "a_verifier";
  return (
    <div class={`block ${result.verdict}`}>
      <div ref={holder} dangerouslySetInnerHTML={{ __html: markup }} />
      {open && result.accepted === undefined && (
        <Accept result={result} author={author} onAccept={onAccept} />
      )}
      {acceptedHere && (
        <button type="button" onClick={() => onRefuse(result.id)}>
          Ne plus accepter cet écart
        </button>
      )}
    </div>
  );
}

function contextButton(onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "see";
  button.textContent = "Voir dans le document";
  button.addEventListener("click", onClick);
  return button;
}

const SHORTEST_REASON = 3;

interface AcceptProps {
  readonly result: RequirementResult;
  readonly author: string;
  readonly onAccept: (gap: AcceptedGap) => void;
}

function Accept({ result, author, onAccept }: AcceptProps) {
  const [reason, setReason] = useState("");
  const [who, setWho] = useState(author);
  const [error, setError] = useState("");
  const id = result.id.replace("/", "-");
  const accept = (event: Event) => {
    event.preventDefault();
    if (reason.trim().length < SHORTEST_REASON)
      return setError("Écrivez pourquoi cet écart est accepté : le motif figurera dans le rapport.");
    onAccept({
      exigence: result.id,
      motif: reason.trim(),
      ...(who.trim() !== "" && { auteur: who.trim() }),
      date: today(),
      ...(result.fingerprint !== undefined && { empreinte: result.fingerprint }),
    });
  };
  return (
    <details class="accept">
      <summary>Accepter cet écart</summary>
      <form onSubmit={accept}>
        <label for={`motif-${id}`}>Motif</label>
        <textarea
          id={`motif-${id}`}
          rows={2}
          value={reason}
          aria-describedby={`motif-${id}-aide`}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <p id={`motif-${id}-aide`} class="small">
          Il restera visible dans tous les rapports, et ne vaut que pour ce qui est constaté ici.
        </p>
        <label for={`auteur-${id}`}>Accepté par (facultatif)</label>
        <input
          id={`auteur-${id}`}
          type="text"
          value={who}
          autocomplete="name"
          onInput={(event) => setWho(event.currentTarget.value)}
        />
        {error !== "" && (
          <p role="alert" class="alert">
            {error}
          </p>
        )}
        <button type="submit">Accepter l'écart</button>
      </form>
    </details>
  );
}
