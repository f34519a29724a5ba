/** Two numbers within a part of the larger one. */
export const near =
  (tolerance: number) =>
  (one: unknown, other: unknown): boolean => {
    const [left, right] = [Number(one), Number(other)];
    return Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right));
  };

/** "2026-12" and "2026 12 - lot 1": the same number, spaced otherwise or followed by that of a lot. */
export function sameNumber(one: unknown, other: unknown): boolean {
  const [left, right] = [one, other].map((value) =>
    String(value)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ""),
  );
  if (left === undefined || right === undefined) return false;
  return left.includes(right) || right.includes(left);
}

/** Several CCAG when the lots differ: a piece that names one of them agrees. */
export function sharesOne(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other) && one.some((value) => other.includes(value));
}

/** "Accord-cadre" without more agrees with any accord-cadre, and one with both kinds of orders with each. */
export function sameForm(one: unknown, other: unknown): boolean {
  if (one === "non" || other === "non") return one === other;
  return [one, other].some((value) => value === "accord-cadre" || value === "mixte");
}

/** A price said to be firm may be brought up to date before the contract begins (R2112-11). */
export function sameEvolution(one: unknown, other: unknown): boolean {
  return one !== "revisable" && other !== "revisable";
}
