interface Control {
  contents: boolean;
  box: { checked: boolean; drawn: boolean } | null;
}

/** Content controls (w:sdt) open at this point. */
export class Controls {
  readonly #open: Control[] = [];

  begin(): void {
    this.#open.push({ contents: false, box: null });
  }

  end(): void {
    this.#open.pop();
  }

  gallery(name: string): void {
    const control = this.#open.at(-1);
    if (control !== undefined) control.contents = /^table of contents$/i.test(name);
  }

  box(): void {
    const control = this.#open.at(-1);
    if (control !== undefined) control.box = { checked: false, drawn: false };
  }

  check(checked: boolean): void {
    const box = this.#open.at(-1)?.box;
    if (box) box.checked = checked;
  }

  get inContents(): boolean {
    return this.#open.some(({ contents }) => contents);
  }

  /** The text to read instead of what is written: a box to tick is drawn once, whatever its font. */
  replace(text: string): string {
    const box = this.#open.at(-1)?.box;
    if (!box) return text;
    if (box.drawn || text.trim() === "") return "";
    box.drawn = true;
    return box.checked ? "☒" : "☐";
  }
}
