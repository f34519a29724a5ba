import type { AcceptedGap } from "../../model/gap.js";
import type { Report } from "../../model/report.js";
import type { Answers } from "../engine/api.js";

/** What the buyer asked this browser to keep of a dossier. */
export interface Remembered {
  /** Number of the consultation, else its object, else the names of its files. */
  readonly id: string;
  readonly title: string;
  /** Day it was kept. */
  readonly date: string;
  readonly answers: Answers;
  readonly gaps: readonly AcceptedGap[];
}

const KEY = "dce-lint";
const MOST_DOSSIERS = 50;

/** Everything kept, the latest first; nothing when the browser keeps nothing. */
export function allRemembered(): Remembered[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(read) ? read.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

export const rememberedFor = (id: string): Remembered | undefined =>
  allRemembered().find((one) => one.id === id);

/** Whether it was kept: some browsers refuse, for a page opened from the disk or in a private window. */
export function remember(one: Remembered): boolean {
  const others = allRemembered().filter(({ id }) => id !== one.id);
  return write([one, ...others].slice(0, MOST_DOSSIERS));
}

export const forget = (id: string): boolean => write(allRemembered().filter((one) => one.id !== id));

export function forgetAll(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

function write(all: readonly Remembered[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** By what a dossier is known again after it was corrected, and how it is called. */
export function identityOf({ dossier }: Report): Pick<Remembered, "id" | "title"> {
  const { number, object } = dossier.profile;
  const files = dossier.documents.map(({ file }) => file).join(", ");
  return { id: number ?? object ?? files, title: object ?? number ?? files };
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== "object" || value === null) return false;
  const { id, title, date, answers, gaps } = value as Record<string, unknown>;
  const texts = [id, title, date].every((one) => typeof one === "string");
  return texts && typeof answers === "object" && answers !== null && Array.isArray(gaps);
}
