import type { Download } from "../engine/api.js";

/** Seconds after which the address of a file that was handed over is given back. */
const KEPT = 60;

/** Hands a file over to the browser's downloads. */
export function save({ name, bytes }: Download): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT * 1000);
}
