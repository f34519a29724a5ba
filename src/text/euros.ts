/** "2 140 000 €": rounded to the euro, groups of three digits. */
export function euros(value: number): string {
  return `${String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, " ")} €`;
}
