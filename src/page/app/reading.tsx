import type { Progress } from "../engine/api.js";

/** A file of the dossier, and how far it is. */
export interface ReadingFile {
  readonly file: string;
  readonly state: "attente" | "lecture" | "lu" | "partiel";
  /** What there is to know of it, in French. */
  readonly said: string;
}

/** The list after one more step. */
export function afterStep(files: readonly ReadingFile[], progress: Progress): readonly ReadingFile[] {
  if (progress.step === "liste")
    return progress.files.map((file) => ({ file, state: "attente", said: "en attente" }));
  const next: ReadingFile =
    progress.step === "debut"
      ? { file: progress.file, state: "lecture", said: "en cours de lecture" }
      : endOf(progress);
  return files.map((one) => (one.file === next.file ? next : one));
}

function endOf({ file, pages, unread }: Extract<Progress, { step: "fin" }>): ReadingFile {
  if (unread !== undefined) return { file, state: "partiel", said: unread };
  const said = pages === undefined ? "lu" : `lu, ${pages} page${pages > 1 ? "s" : ""}`;
  return { file, state: "lu", said };
}

interface ReadingProps {
  readonly files: readonly ReadingFile[];
  readonly onStop: () => void;
}

/** The screen shown while the files are read: one line each, and a way out. */
export function Reading({ files, onStop }: ReadingProps) {
  const done = files.filter(({ state }) => state === "lu" || state === "partiel").length;
  const said =
    files.length === 0
      ? "Ouverture du dossier…"
      : done < files.length
        ? `${done} fichier${done > 1 ? "s" : ""} sur ${files.length}`
        : "Vérification…";
  return (
    <>
      <h1 tabIndex={-1}>Lecture du dossier</h1>
      <p role="status">{said}</p>
      <progress aria-label="Fichiers lus" max={Math.max(files.length, 1)} value={done} />
      <ul class="files">
        {files.map(({ file, state, said: about }) => (
          <li key={file} class={state}>
            <strong>{file}</strong> <span class="small">{about}</span>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onStop}>
        Arrêter
      </button>
    </>
  );
}
