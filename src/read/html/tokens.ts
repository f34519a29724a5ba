import { type Token, Tokenizer, TokenizerMode } from "parse5";

export type HtmlAttributes = ReadonlyMap<string, string>;

/** What is told while a page is read, in order. Names are in small letters; `line` is counted from 1. */
export interface HtmlHandler {
  open(name: string, attributes: HtmlAttributes, line: number): void;
  close(name: string): void;
  text(text: string, line: number): void;
}

/** Elements whose content is no markup: the tokenizer is told, as the tree builder of a browser would. */
const MODES: ReadonlyMap<string, Tokenizer["state"]> = new Map([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["noembed", TokenizerMode.RAWTEXT],
  ["noframes", TokenizerMode.RAWTEXT],
  ["textarea", TokenizerMode.RCDATA],
  ["title", TokenizerMode.RCDATA],
]);

const MOST_ATTRIBUTES = 100;

/**
 * Reads a page with the tokenizer of the HTML standard, in time proportional to its length: no tree is built, since
 * the one of a hostile page may be the square of its text.
 */
export function readTokens(html: string, handler: HtmlHandler): void {
  const nothing = (): void => {};
  const text = ({ chars, location }: Token.CharacterToken): void =>
    handler.text(chars, location?.startLine ?? 1);
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        handler.open(token.tagName, attributesOf(token), token.location?.startLine ?? 1);
        const mode = MODES.get(token.tagName);
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag: ({ tagName }) => handler.close(tagName),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(html, true);
}

const attributesOf = ({ attrs }: Token.TagToken): HtmlAttributes =>
  new Map(attrs.slice(0, MOST_ATTRIBUTES).map(({ name, value }) => [name, value]));
