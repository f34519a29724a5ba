/** "2026-11-25" as French writes it: "25/11/2026". */
export function frenchDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${day}/${month}/${year}`;
}
