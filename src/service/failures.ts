import { Problem } from "./problem.js";

/** Why the workshop does not do a task, or did not end it. */
export const stopped = () => new Problem(503, "annulee", "La vérification a été annulée.");

export const full = () =>
  new Problem(503, "service-occupe", "Trop de vérifications en attente : réessayez dans un instant.", {
    "retry-after": "10",
  });

export const tooLong = ({ seconds }: { readonly seconds: number }) =>
  new Problem(504, "delai-depasse", `La vérification a dépassé ${seconds} secondes et a été arrêtée.`);

export function crashed(
  error: Error & { readonly code?: string },
  { memory }: { readonly memory: number },
): Problem {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return new Problem(
      504,
      "memoire-depassee",
      `La vérification a demandé plus de ${memory} Mo de mémoire et a été arrêtée.`,
    );
  return new Problem(500, "erreur-interne", `La vérification a échoué : ${error.message.slice(0, 300)}`);
}

/** Faults of what was sent; any other is of the program. */
const REFUSALS: Readonly<Record<string, number>> = {
  "dossier-vide": 422,
  "date-invalide": 400,
  "profil-invalide": 400,
  "exigence-inconnue": 400,
  "reglages-invalides": 422,
  "pack-invalide": 400,
};

export function failureOf({ code, message }: { readonly code: string; readonly message: string }): Problem {
  const status = REFUSALS[code];
  return status === undefined
    ? new Problem(500, "erreur-interne", message)
    : new Problem(status, code, message);
}
