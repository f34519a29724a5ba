import { useState } from "preact/hooks";

export interface KeepProps {
  readonly kept: boolean;
  /** Gives whether the browser did it. */
  readonly onKeep: (keep: boolean) => boolean;
}

/** Nothing is kept unless asked: what would be, and where. */
export function Keep({ kept, onKeep }: KeepProps) {
  const [refused, setRefused] = useState(false);
  return (
    <p class="screen">
      <label>
        <input
          type="checkbox"
          checked={kept}
          onChange={(event) => setRefused(!onKeep(event.currentTarget.checked))}
        />{" "}
        Retenir mes réponses et les écarts acceptés de ce dossier dans ce navigateur, pour la prochaine
        vérification (jamais les fichiers)
      </label>
      {refused && (
        <span role="alert" class="alert">
          Ce navigateur ne permet pas à cette page de retenir quelque chose. Téléchargez plutôt « Réponses et
          écarts acceptés », à joindre au dossier.
        </span>
      )}
    </p>
  );
}
