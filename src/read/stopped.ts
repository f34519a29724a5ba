import type { Unreadable } from "../model/document.js";
import { frenchNumber } from "../text/french-number.js";
import type { ReadLimits } from "./limits.js";

const ADVICE =
  "Enregistrez-en une copie depuis le document d'origine, découpez-la si elle est longue, puis recommencez";

/** Why a file is unread whose reading went beyond one of the limits. */
export function stoppedReason(stop: "seconds" | "memory", limits: ReadLimits): Unreadable {
  if (stop === "seconds")
    return {
      code: "delai-depasse",
      message: `La lecture a dépassé ${count(limits.seconds, "seconde")} et a été arrêtée : rien de ce fichier n'a été lu. ${ADVICE}, ou augmentez ce délai.`,
    };
  return {
    code: "memoire-depassee",
    message: `La lecture a demandé plus de ${limits.memory} Mo de mémoire et a été arrêtée : rien de ce fichier n'a été lu. ${ADVICE}, ou augmentez cette limite.`,
  };
}

const count = (number: number, noun: string): string =>
  `${frenchNumber(number)} ${noun}${number >= 2 ? "s" : ""}`;
