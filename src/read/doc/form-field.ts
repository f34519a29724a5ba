import { viewOf } from "../package/entries.js";

const CHECK_BOX = 1;
const CHOICE = 2;
/** The result was never set: the default one shows. */
const UNSET = 25;
const MOST_CHOICES = 500;

/** What Word draws for a form field whose data stands at this place of the data stream ([MS-DOC], 2.9.78); "" for a text. */
export function drawFormField(data: Uint8Array, place: number): string {
  const view = viewOf(data);
  if (place + 8 > data.length) return "";
  let at = place + view.getUint16(place + 4, true);
  if (at + 10 > data.length || view.getUint32(at, true) !== 0xffffffff) return "";
  const bits = view.getUint16(at + 4, true);
  const [kind, result] = [bits & 0x3, (bits >> 2) & 0x1f];
  at = afterText(view, at + 10);
  if ((kind !== CHECK_BOX && kind !== CHOICE) || at + 2 > data.length) return "";
  const chosen = result === UNSET ? view.getUint16(at, true) : result;
  if (kind === CHECK_BOX) return chosen === 1 ? "☒" : "☐";
  at += 2;
  for (let text = 0; text < 5; text++) at = afterText(view, at);
  return readChoices(data, at)[chosen] ?? "";
}

/** The place after a text: its length, its characters, a zero. */
function afterText(view: DataView, at: number): number {
  return at + 2 > view.byteLength ? view.byteLength : at + 4 + view.getUint16(at, true) * 2;
}

function readChoices(data: Uint8Array, start: number): string[] {
  const view = viewOf(data);
  const choices: string[] = [];
  if (start + 6 > data.length) return choices;
  const count = Math.min(MOST_CHOICES, view.getUint16(start + 2, true));
  for (let at = start + 6; choices.length < count && at + 2 <= data.length; ) {
    const end = at + 2 + view.getUint16(at, true) * 2;
    choices.push(new TextDecoder("utf-16le").decode(data.subarray(at + 2, end)));
    at = end;
  }
  return choices;
}
