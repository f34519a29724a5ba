const EXTENSIONS =
  /(?:\.(?:pdf|docx?|dotx?|odt|ods|xlsx?|xlsm|csv|txt|md|markdown|rtf|html?|zip|dwg|dxf|png|jpe?g|pptx?|note))+$/i;
/** UTF-8 read as Latin-1: "Ã©" is "é". */
const MOJIBAKE = /[\u00c2-\u00c3][\u0080-\u00bf]/;
const CODE_WITH_NUMBER =
  /\b(lot|v|attri|dc|noti|annexe|ann|dume|rc|ccap|cctp|ccp|ae|bpu|dpgf|dqe|crt|aen)(\d+)\b/g;
const NUMBER_WITH_CODE = /\b(\d+)(rc|ccap|cctp|ccp|ae|bpu|dpgf|dqe|crt|aen|annexe)\b/g;
const CODE_WITH_VERSION = /\b(rc|ccap|cctp|ccp|ae|bpu|dpgf|dqe|crt) ?v ?(\d+)\b/g;

/**
 * The words of a file name, in small letters without accents, separated by one space: folders and extensions dropped,
 * "C.C.T.P." made one word, names spoilt by a wrong encoding repaired ("RÃ_novation", "RÃ©novation").
 */
export function nameTokens(file: string): string {
  const base = (file.split(/[/\\]/).at(-1) ?? file).replace(EXTENSIONS, "");
  return repair(base)
    .replace(/(?<![A-Za-z])[A-Za-z](?:\.[A-Za-z]){1,6}\.?(?![A-Za-z])/g, (letters) =>
      letters.replaceAll(".", ""),
    )
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z]{2,})/g, "$1 $2")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(CODE_WITH_NUMBER, "$1 $2")
    .replace(NUMBER_WITH_CODE, "$1 $2")
    .replace(CODE_WITH_VERSION, "$1 v $2")
    .trim();
}

/** The extension of the file as the buyer sees it, in small letters: "pdf" for "RC.pdf.txt". */
export function extensionOf(file: string): string {
  return EXTENSIONS.exec(file)?.[0].split(".").filter(Boolean)[0]?.toLowerCase() ?? "";
}

/** When the second byte was lost ("Ã_"), an "e" is by far the likeliest vowel. */
function repair(name: string): string {
  if (!name.includes("Ã") && !MOJIBAKE.test(name)) return name;
  const bytes = [...name].map((character) => character.charCodeAt(0));
  if (bytes.every((code) => code < 0x100)) {
    const decoded = new TextDecoder("utf-8").decode(Uint8Array.from(bytes));
    if (!decoded.includes("\ufffd")) return decoded;
  }
  return name.replace(/Ã./gu, "e");
}
