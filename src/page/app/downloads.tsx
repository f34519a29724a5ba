import { useState } from "preact/hooks";
import type { Download } from "../engine/api.js";
import { save } from "./save.js";

/** What the page can write, asked of the engine. */
export interface Writers {
  readonly copies: (propose: boolean) => Promise<Download | null>;
  readonly write: (format: string) => Promise<Download>;
  readonly settings: () => Promise<Download>;
}

/** The files that the buyer takes away; nothing is written before she asks. */
export function Downloads({ copies, write, settings }: Writers) {
  const [propose, setPropose] = useState(false);
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const take = (make: () => Promise<Download | null>) => async () => {
    setBusy(true);
    setSaid("Préparation…");
    try {
      const made = await make();
      if (made !== null) save(made);
      setSaid(
        made === null
          ? "Aucun fichier Word, LibreOffice ou PDF du dossier ne peut être annoté."
          : `« ${made.name} » est téléchargé.`,
      );
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <section aria-labelledby="telechargements" class="downloads">
      <h2 id="telechargements">Emporter le résultat</h2>
      <div class="buttons">
        <button type="button" class="main" disabled={busy} onClick={take(() => copies(propose))}>
          Mes fichiers annotés
        </button>
        <button type="button" disabled={busy} onClick={take(() => write("docx"))}>
          Fiche de visa et détail (Word)
        </button>
        <button type="button" disabled={busy} onClick={take(() => write("html"))}>
          Rapport (page à ouvrir ou imprimer)
        </button>
        <button type="button" disabled={busy} onClick={take(settings)}>
          Réponses et écarts acceptés
        </button>
        <button type="button" disabled={busy} onClick={take(() => write("csv"))}>
          Tableau (Excel, LibreOffice)
        </button>
        <button type="button" disabled={busy} onClick={take(() => write("json"))}>
          Données pour un autre logiciel
        </button>
      </div>
      <label>
        <input
          type="checkbox"
          checked={propose}
          onChange={(event) => setPropose(event.currentTarget.checked)}
        />{" "}
        Dans les fichiers Word annotés, proposer aussi les rédactions, à accepter ou refuser
      </label>
      <p role="status" class="small">
        {said}
      </p>
    </section>
  );
}
