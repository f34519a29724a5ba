type Ink = (text: string) => string;
export interface Paint {
  readonly bold: Ink;
  readonly dim: Ink;
  readonly red: Ink;
  readonly green: Ink;
  readonly yellow: Ink;
}

/** How wide, and with which inks, a terminal report is written. */
export interface Style {
  readonly width: number;
  readonly ink: Paint;
}

/** ANSI inks, or none. */
export function paint(color: boolean): Paint {
  const ink =
    (open: number, close: number): Ink =>
    (text) =>
      color ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { bold: ink(1, 22), dim: ink(2, 22), red: ink(31, 39), green: ink(32, 39), yellow: ink(33, 39) };
}
