interface Field {
  /** Before `separate`, what is read is the instruction; after, its result. */
  inResult: boolean;
  contents: boolean;
}

/** Complex fields (w:fldChar) open at this point; they nest and may span paragraphs. */
export class FieldStack {
  readonly #fields: Field[] = [];
  /** Instruction of the innermost field, as far as it is read. */
  #instruction = "";

  /** Notes a field mark: "begin", "separate" or "end". */
  mark(type: string): void {
    if (type === "begin") {
      this.#fields.push({ inResult: false, contents: false });
      this.#instruction = "";
    } else if (type === "separate") {
      const field = this.#fields.at(-1);
      if (field !== undefined) field.inResult = true;
    } else if (type === "end") this.#fields.pop();
  }

  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field === undefined || field.inResult) return;
    this.#instruction = (this.#instruction + text).slice(0, 100);
    field.contents = /^\s*TOC\b/.test(this.#instruction);
  }

  /** False inside the instruction of a field, whose text is never shown. */
  get visible(): boolean {
    return this.#fields.every(({ inResult }) => inResult);
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
