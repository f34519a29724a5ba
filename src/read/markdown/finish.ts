import type { ListItem, Nodes, Parents, PhrasingContent, RootContent } from "mdast";
import type { Origin } from "../../model/origin.js";
import { asParagraph, isUnderlinedText, numberHeading } from "./headings.js";
import { htmlToBlocks } from "./html.js";

/** Gives the tree of remark what the other rooms expect: origins, numbers of titles, no HTML. Changes it in place. */
export function finish(parent: Parents): void {
  for (const child of parent.children) {
    if (child.type !== "html") continue;
    replaceHtml(parent);
    break;
  }
  parent.children.forEach((child, index) => {
    if (child.type === "heading" && isUnderlinedText(child)) parent.children[index] = asParagraph(child);
  });
  for (const child of parent.children) finishNode(child);
}

function finishNode(node: Nodes): void {
  if (BLOCKS.has(node.type)) addOrigin(node);
  if ("children" in node) finish(node);
  if (node.type === "heading") numberHeading(node);
  else if (node.type === "code" && node.lang) node.data = { ...node.data, setAside: "code" };
  else if (node.type === "list" && node.ordered === true) numberItems(node.children, node.start ?? 1);
  else if (node.type === "listItem") readCheckBox(node);
}

const BLOCKS: ReadonlySet<string> = new Set([
  "heading",
  "paragraph",
  "list",
  "listItem",
  "table",
  "tableRow",
  "tableCell",
  "blockquote",
  "code",
]);

function addOrigin(node: Nodes): void {
  if (node.position === undefined || node.data?.origin !== undefined) return;
  const { line, column } = node.position.start;
  const origin: Origin = { line, column };
  node.data = { ...node.data, origin };
}

function numberItems(items: readonly ListItem[], first: number): void {
  items.forEach((item, index) => {
    item.data = { ...item.data, label: `${first + index}.` };
  });
}

/** "[x] oui" at the start of an item is a box, ticked or not. */
function readCheckBox(item: ListItem): void {
  const [paragraph] = item.children;
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  if (text?.type !== "text") return;
  const box = /^\[([ xX])\]\s/.exec(text.value);
  if (box === null) return;
  item.checked = box[1] !== " ";
  text.value = text.value.slice(4);
  if (text.position !== undefined) {
    const { line, column } = text.position.start;
    text.position = { ...text.position, start: { line, column: column + 4 } };
  }
}

function replaceHtml(parent: Parents): void {
  const flow = parent.type === "root" || parent.type === "blockquote" || parent.type === "listItem";
  const children = flow
    ? parent.children.flatMap(flowHtml)
    : phrasingHtml(parent.children as PhrasingContent[]);
  parent.children = children as typeof parent.children;
}

function flowHtml(node: Nodes): RootContent[] {
  if (node.type !== "html") return [node as RootContent];
  return htmlToBlocks(node.value, node.position?.start.line ?? 1);
}

/** Tags go, what they enclose stays; text struck out by its author is set aside. */
function phrasingHtml(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let struck = 0;
  for (const node of nodes) {
    if (node.type !== "html") {
      if (struck > 0) node.data = { ...node.data, setAside: "suppression" };
      kept.push(node);
    } else if (/^<br\s*\/?>$/i.test(node.value)) kept.push({ type: "break" });
    else if (/^<(?:del|s|strike)(?:\s|>)/i.test(node.value)) struck++;
    else if (/^<\/(?:del|s|strike)\s*>$/i.test(node.value)) struck = Math.max(0, struck - 1);
  }
  return kept;
}
