/** "12,5": a number as French writes it, all its decimals. */
export function frenchNumber(value: number): string {
  return String(value).replace(".", ",");
}

/** Two decimals at most: the last ones of a computed number are noise. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
