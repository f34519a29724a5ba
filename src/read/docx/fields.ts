import { FormField } from "./form-field.js";

interface Field {
  /** Before `separate`, what is read is the instruction; after, its result. */
  inResult: boolean;
  contents: boolean;
  readonly form: FormField;
}

/** Complex fields (w:fldChar) open at this point; they nest and may span paragraphs. */
export class FieldStack {
  readonly #fields: Field[] = [];
  readonly #whole: boolean;
  /** Instruction of the innermost field, as far as it is read. */
  #instruction = "";

  /** `whole` says that each field of the part ends: a field left open would hide all the text that follows. */
  constructor(whole = true) {
    this.#whole = whole;
  }

  /** Notes a field mark: "begin", "separate" or "end". Gives the form field that ends there. */
  mark(type: string): FormField | undefined {
    if (type === "begin") {
      this.#fields.push({ inResult: false, contents: false, form: new FormField() });
      this.#instruction = "";
    } else if (type === "separate") {
      const field = this.#fields.at(-1);
      if (field !== undefined) field.inResult = true;
    } else if (type === "end") return this.#fields.pop()?.form;
    return undefined;
  }

  /** The form field being described, of the innermost field. */
  get form(): FormField | undefined {
    return this.#fields.at(-1)?.form;
  }

  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field === undefined || field.inResult) return;
    this.#instruction = (this.#instruction + text).slice(0, 100);
    field.contents = /^\s*TOC\b/.test(this.#instruction);
  }

  /** False inside the instruction of a field, whose text is never shown. */
  get visible(): boolean {
    return !this.#whole || this.#fields.every(({ inResult }) => inResult);
  }

  /** Inside a table of contents. */
  get inContents(): boolean {
    return this.#fields.some(({ contents }) => contents);
  }

  /** A title of the text is no line of a table of contents: a field left open there is a mistake of the file. */
  leaveContents(): void {
    for (const field of this.#fields) field.contents = false;
  }
}

/** Whether each field begun in a part ends in it, by the number of its marks. */
export function fieldsAreWhole(xml: string): boolean {
  return count(xml, 'fldCharType="begin"') <= count(xml, 'fldCharType="end"');
}

function count(text: string, sought: string): number {
  let found = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) found++;
  return found;
}
