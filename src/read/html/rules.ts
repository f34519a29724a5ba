import { type HtmlStyle, readStyle } from "./style.js";
import type { HtmlAttributes } from "./tokens.js";

const MOST_RULES = 5_000;
const MOST_CLASSES = 20;
/** "p", ".cache", "p.cache": the selectors that name one element by itself. */
const SIMPLE = /^([a-z][a-z0-9]{0,20})?(\.[\w-]{1,80})?$/i;

/** The rules of the style sheets of a page that name an element or a class; others are not followed. */
export class StyleRules {
  readonly #rules = new Map<string, HtmlStyle>();

  /** Adds a sheet. Rules of media are taken as any other, but those for screens smaller than a page. */
  add(sheet: string): void {
    let at = 0;
    const css = withoutComments(sheet);
    for (let open = css.indexOf("{"); open !== -1; open = css.indexOf("{", at)) {
      const close = css.indexOf("}", open);
      const inner = css.indexOf("{", open + 1);
      if (close === -1 || this.#rules.size >= MOST_RULES) return;
      if (inner !== -1 && inner < close) {
        at = open + 1;
        continue;
      }
      this.#declare(css.slice(Math.max(at, open - 2_000), open), css.slice(open + 1, close));
      at = close + 1;
    }
  }

  /** What the rules, then its own attributes, say of an element. */
  of(name: string, attributes: HtmlAttributes): HtmlStyle {
    const own = attributes.get("style");
    if (this.#rules.size === 0) return own === undefined ? {} : readStyle(own);
    const classes = (attributes.get("class") ?? "").toLowerCase().split(/\s+/, MOST_CLASSES).filter(Boolean);
    return Object.assign(
      {},
      this.#rules.get(name),
      ...classes.flatMap((one) => [this.#rules.get(`.${one}`), this.#rules.get(`${name}.${one}`)]),
      own === undefined ? {} : readStyle(own),
    );
  }

  #declare(selectors: string, declarations: string): void {
    const style = readStyle(declarations);
    if (Object.keys(style).length === 0) return;
    for (const selector of selectors.slice(selectors.lastIndexOf("}") + 1).split(",")) {
      const name = selector.trim().toLowerCase();
      if (name !== "" && SIMPLE.test(name)) this.#rules.set(name, { ...this.#rules.get(name), ...style });
    }
  }
}

/** The marks of HTML comments that hide a sheet from old browsers are no part of it. */
function withoutComments(sheet: string): string {
  let kept = "";
  let at = 0;
  for (let start = sheet.indexOf("/*"); start !== -1; start = sheet.indexOf("/*", at)) {
    kept += sheet.slice(at, start);
    const end = sheet.indexOf("*/", start + 2);
    at = end === -1 ? sheet.length : end + 2;
  }
  return (kept + sheet.slice(at)).replaceAll("<!--", " ").replaceAll("-->", " ");
}
