import { ISO_DATE } from "../model/date-pattern.js";
import { UsageError } from "./exit.js";

/** The date given, once checked. Throws UsageError. */
export function checkedDate(date: string | undefined): string | undefined {
  if (date === undefined || ISO_DATE.test(date)) return date;
  throw new UsageError(`date « ${date} » : attendue sous la forme AAAA-MM-JJ, par exemple 2026-10-01`);
}

/** Today where the command runs, "AAAA-MM-JJ". */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}
