import { useState } from "preact/hooks";
import { frenchDate } from "../../text/french-date.js";
import type { Dropped } from "../engine/dropped.js";
import { droppedIn } from "./dropped.js";
import { embedded } from "./engine.js";
import { allRemembered, forgetAll } from "./memory.js";

interface WelcomeProps {
  readonly pack: string;
  /** Something that went wrong, in French. */
  readonly error: string;
  /** Something that went well. */
  readonly note: string;
  readonly onFiles: (dropped: readonly Dropped[]) => void;
}

/** The first screen: what the page does, where to put the files, and an example to try. */
export function Welcome({ pack, error, note, onFiles }: WelcomeProps) {
  const [over, setOver] = useState(false);
  const take = async (event: Event) => {
    event.preventDefault();
    setOver(false);
    const dropped = await droppedIn(event);
    if (dropped.length > 0) onFiles(dropped);
  };
  return (
    <>
      <h1 tabIndex={-1}>Vérifiez votre DCE avant de le publier</h1>
      <p class="lead">
        Déposez vos pièces : vous verrez ce que votre SPASER et le droit demandent et que le dossier ne dit
        pas, où l'écrire, et une rédaction pour commencer.
      </p>
      {error !== "" && (
        <div role="alert" class="alert">
          <strong>Rien n'a été vérifié.</strong>
          <pre>{error}</pre>
        </div>
      )}
      {note !== "" && (
        <p role="status" class="note">
          {note}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same with a keyboard */}
      <div
        class={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
      >
        <p class="drop-title">Déposez ici une archive zip, un dossier ou des fichiers</p>
        <p>
          <Chooser label="Choisir des fichiers" onFiles={take} />{" "}
          <Chooser label="Choisir un dossier" folder onFiles={take} />
        </p>
        <p class="small">
          Word, LibreOffice, PDF, Excel, texte : RC, CCAP, CCTP, acte d'engagement, annexes…
        </p>
      </div>
      <p>
        <button type="button" onClick={async () => onFiles(await example())}>
          Essayer avec un exemple
        </button>
      </p>
      <ul class="promises">
        <li>
          <strong>Rien ne quitte votre poste.</strong> Cette page n'a pas le droit de se connecter : tout se
          passe dans votre navigateur.
        </li>
        <li>
          <strong>Vos fichiers ne sont pas modifiés.</strong> Vous pouvez en télécharger des copies annotées.
        </li>
        <li>
          <strong>Référentiel appliqué : {pack || "…"}.</strong> Pour en appliquer un autre, déposez son
          dossier ou son archive ici.
        </li>
      </ul>
      <Kept />
    </>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly folder?: true;
  readonly onFiles: (event: Event) => void;
}

/** A button of the browser's that opens its window of files. */
function Chooser({ label, folder, onFiles }: ChooserProps) {
  const kind = folder === undefined ? {} : { webkitdirectory: true };
  return (
    <label class="button">
      {label}
      <input type="file" multiple class="hidden-input" onChange={onFiles} {...kind} />
    </label>
  );
}

/** The example that the page holds. */
async function example(): Promise<Dropped[]> {
  return [{ path: "exemple.zip", blob: new Blob([await embedded("exemple")]) }];
}

/** What the browser keeps, because the buyer asked for it, and how to delete it. */
function Kept() {
  const [kept, setKept] = useState(allRemembered);
  if (kept.length === 0) return <p class="small">Ce navigateur ne retient rien de vos dossiers.</p>;
  return (
    <section aria-labelledby="retenu">
      <h2 id="retenu">Ce que ce navigateur retient, à votre demande</h2>
      <ul>
        {kept.map(({ id, title, date, gaps }) => (
          <li key={id}>
            {title} – {frenchDate(date)} : vos réponses
            {gaps.length > 0 &&
              ` et ${gaps.length} écart${gaps.length > 1 ? "s" : ""} accepté${gaps.length > 1 ? "s" : ""}`}
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          forgetAll();
          setKept([]);
        }}
      >
        Tout effacer
      </button>
    </section>
  );
}
