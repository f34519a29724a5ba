/** Characters and lines that each part of page one may take. */
export interface Limits {
  readonly value: number;
  readonly files: number;
  readonly unread: number;
  readonly unreadLine: number;
  readonly axes: number;
  readonly axis: number;
  readonly where: number;
  readonly what: number;
  /** 0: the wording is only referred to. */
  readonly wording: number;
  readonly title: number;
  readonly gaps: number;
}

/** From the most generous to the one that fits whatever the dossier. */
export const LIMITS: readonly [Limits, ...Limits[]] = [
  {
    value: 170,
    files: 640,
    unread: 5,
    unreadLine: 160,
    axes: 9,
    axis: 80,
    where: 170,
    what: 320,
    wording: 210,
    title: 60,
    gaps: 330,
  },
  {
    value: 140,
    files: 420,
    unread: 3,
    unreadLine: 100,
    axes: 7,
    axis: 60,
    where: 120,
    what: 180,
    wording: 150,
    title: 45,
    gaps: 170,
  },
  {
    value: 120,
    files: 330,
    unread: 3,
    unreadLine: 90,
    axes: 7,
    axis: 50,
    where: 100,
    what: 150,
    wording: 110,
    title: 40,
    gaps: 120,
  },
  {
    value: 110,
    files: 250,
    unread: 3,
    unreadLine: 75,
    axes: 6,
    axis: 38,
    where: 80,
    what: 120,
    wording: 70,
    title: 40,
    gaps: 85,
  },
  {
    value: 110,
    files: 160,
    unread: 2,
    unreadLine: 70,
    axes: 5,
    axis: 36,
    where: 70,
    what: 85,
    wording: 0,
    title: 60,
    gaps: 75,
  },
];

/** Characters of a line of the narrower form, the Word one, in a wide font; and of its columns. */
const LINE = { text: 85, value: 68, axis: 38 };
/** A row of a table is higher than a line. */
const ROW = 1.35;
/** Lines of page one beside its titles and the visas. */
export const ROOM = 50;

export const textLines = (length: number): number => Math.ceil(length / LINE.text);
export const valueLines = (length: number): number => ROW * Math.ceil(length / LINE.value);
export const axisLines = (length: number): number => ROW * Math.ceil(length / LINE.axis);
