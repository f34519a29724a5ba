import type { Nodes, PhrasingContent } from "mdast";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { parse } from "../../src/read/markdown/parse.js";

/** The block of settings at the top of a source: the cover of the piece, and how it is numbered. */
const headSchema = z.strictObject({
  fichier: z.string(),
  acheteur: z.string(),
  adresse: z.string(),
  titre: z.string(),
  objet: z.string(),
  mentions: z.array(z.string()),
  entete: z.string(),
  numerotation: z.enum(["decimale", "article", "lettre"]),
  sommaire: z.boolean(),
});
export type Head = z.infer<typeof headSchema>;

export interface Run {
  readonly text: string;
  readonly bold: boolean;
}
export type Block =
  | { readonly kind: "heading"; readonly depth: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | {
      readonly kind: "item";
      readonly runs: readonly Run[];
      readonly ordered: boolean;
      readonly list: number;
      readonly rank: number;
    }
  | { readonly kind: "table"; readonly rows: ReadonlyArray<ReadonlyArray<readonly Run[]>> };

export interface Source {
  readonly head: Head;
  readonly blocks: readonly Block[];
}

/** Reads a piece written as Markdown under a block of settings. Throws when the settings are not those expected. */
export function readSource(text: string): Source {
  const [, settings = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const blocks: Block[] = [];
  let list = 0;
  for (const node of parse(body).children) {
    if (node.type === "list") list++;
    blocks.push(...toBlocks(node, list));
  }
  return { head: headSchema.parse(parseYaml(settings)), blocks };
}

function toBlocks(node: Nodes, list: number): Block[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", depth: node.depth, text: textOf(runsOf(node.children)) }];
    case "paragraph":
      return [{ kind: "paragraph", runs: runsOf(node.children) }];
    case "table":
      return [
        {
          kind: "table",
          rows: node.children.map((row) => row.children.map((cell) => runsOf(cell.children))),
        },
      ];
    case "list":
      return node.children.flatMap(({ children }, rank) =>
        children.map((child) => {
          if (child.type !== "paragraph") throw new Error("an item of the examples is one paragraph");
          return {
            kind: "item" as const,
            runs: runsOf(child.children),
            ordered: node.ordered === true,
            list,
            rank: rank + 1,
          };
        }),
      );
    default:
      throw new Error(`the makers of the examples do not know ${node.type}`);
  }
}

function runsOf(nodes: readonly PhrasingContent[], bold = false): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === "text") return [{ text: node.value.replaceAll("\n", " "), bold }];
    if (node.type === "strong") return runsOf(node.children, true);
    if ("children" in node) return runsOf(node.children, bold);
    throw new Error(`the makers of the examples do not know ${node.type}`);
  });
}

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
