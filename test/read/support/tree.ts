import type { Heading, List, Paragraph, RootContent, Table } from "mdast";
import type { ReadResult } from "../../../src/model/document.js";

interface Node {
  readonly value?: string;
  readonly children?: readonly unknown[];
}

export function textOf(node: unknown): string {
  const { value, children } = node as Node;
  return value ?? (children ?? []).map(textOf).join("");
}

const ofType = <T extends RootContent>(blocks: readonly RootContent[], type: T["type"]): T[] =>
  blocks.filter((block): block is T => block.type === type && block.data?.setAside === undefined);

/** "2 | 3.1 | Durée du marché": depth, printed number, title. */
export const outline = (blocks: readonly RootContent[]): string[] =>
  ofType<Heading>(blocks, "heading").map((heading) =>
    [heading.depth, heading.data?.label ?? "", textOf(heading)].join(" | "),
  );

export const paragraphs = (blocks: readonly RootContent[]): string[] =>
  ofType<Paragraph>(blocks, "paragraph").map(textOf);

export const tables = (blocks: readonly RootContent[]): string[][][] =>
  ofType<Table>(blocks, "table").map(({ children }) => children.map((row) => row.children.map(textOf)));

/** Items, with their label and, indented, the items under them. */
export const items = (blocks: readonly RootContent[]): string[] =>
  ofType<List>(blocks, "list").flatMap((list) => itemsOf(list, ""));

function itemsOf(list: List, indent: string): string[] {
  return list.children.flatMap((item) => {
    const label = item.data?.label === undefined ? "" : `${item.data.label} `;
    const [first, ...rest] = item.children;
    const under = rest.flatMap((block) => (block.type === "list" ? itemsOf(block, `${indent}  `) : []));
    return [`${indent}${label}${textOf(first)}`, ...under];
  });
}

/** What is set aside for this reason. */
export const aside = ({ tree }: Pick<ReadResult, "tree">, reason: string): string[] =>
  tree.children.filter((block) => block.data?.setAside === reason).map(textOf);
