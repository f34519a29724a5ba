/** A name that is only a label: no drive, no root, no way up, no control character; "" when nothing is left. */
export function safeName(name: string): string {
  return name
    .normalize("NFC")
    .replaceAll("\\", "/")
    .replace(/[\u0000-\u001F\u007F]/g, "")
    .split("/")
    .map((step) => step.trim())
    .filter((step) => step !== "" && step !== "." && step !== ".." && !/^[A-Za-z]:$/.test(step))
    .join("/");
}

const SYSTEM_FILE = /^(?:Thumbs\.db|desktop\.ini|ehthumbs\.db|Icon\r?)$/i;

/** Files nobody wrote for the dossier: hidden ones, locks of open documents, what systems leave in folders. */
export function isClutter(path: string): boolean {
  return path
    .split("/")
    .some(
      (step) =>
        step.startsWith(".") || step.startsWith("~$") || step === "__MACOSX" || SYSTEM_FILE.test(step),
    );
}

/** A label no other file bears: the second "RC.docx" is "RC (2).docx". The set remembers it. */
export function freeName(path: string, taken: Set<string>): string {
  let name = path;
  for (let rank = 2; taken.has(name); rank++) name = path.replace(/(\.[^./]*)?$/, ` (${rank})$1`);
  taken.add(name);
  return name;
}

export const isZip = (file: string): boolean => /\.zip$/i.test(file);
