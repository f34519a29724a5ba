/** Format of characters, as far as a reader needs it; an absent key is inherited. */
export interface TextFormat {
  bold?: boolean;
  underlined?: boolean;
  capitals?: boolean;
  hidden?: boolean;
  /** In points. */
  size?: number;
}

/** The text of a paragraph being read, and how most of it looks. */
export class ParagraphText {
  /** Position in its part, counted from 0. */
  readonly index: number;
  /** Page where its text begins. */
  page: number | null = null;
  readonly #visible: string[] = [];
  readonly #hidden: string[] = [];
  readonly #sizes = new Map<number, number>();
  #allHidden = false;
  #letters = 0;
  #bold = 0;
  #underlined = 0;
  #capitals = 0;

  constructor(index: number) {
    this.index = index;
  }

  add(text: string, format: TextFormat): void {
    if (format.hidden === true || this.#allHidden) {
      this.#hidden.push(text);
      return;
    }
    this.#visible.push(text);
    const letters = text.replace(/[\s\d.,:;()–-]/g, "").length;
    this.#letters += letters;
    if (format.bold === true) this.#bold += letters;
    if (format.underlined === true) this.#underlined += letters;
    if (format.capitals === true) this.#capitals += letters;
    const size = format.size ?? 0;
    this.#sizes.set(size, (this.#sizes.get(size) ?? 0) + letters);
  }

  /** Hides the text, what is still to come included. */
  hide(): void {
    this.#allHidden = true;
    this.#hidden.unshift(...this.#visible.splice(0));
  }

  /** Puts before this text what a deleted paragraph mark left. */
  prepend(text: string): void {
    this.#visible.unshift(text);
  }

  get text(): string {
    return this.#visible.join("");
  }

  get hiddenText(): string {
    return this.#hidden.join("");
  }

  /** Whether every letter, or nearly, has the property. */
  get bold(): boolean {
    return this.#most(this.#bold);
  }

  get underlined(): boolean {
    return this.#most(this.#underlined);
  }

  get capitals(): boolean {
    return this.#most(this.#capitals);
  }

  /** Size of most letters, in points; 0 when unknown. */
  get size(): number {
    let best = 0;
    let most = 0;
    for (const [size, letters] of this.#sizes) {
      if (letters <= most) continue;
      best = size;
      most = letters;
    }
    return best;
  }

  #most(count: number): boolean {
    return this.#letters > 0 && count >= this.#letters * 0.95;
  }
}
