import { describe, expect, it } from "vitest";
import { bareDossier } from "../support/lint.js";
import { dceLint, inFolder } from "./command.js";

const read = (files: Record<string, string | Uint8Array>) =>
  inFolder(files, (folder) => dceLint(["check", folder]));
const zipHead = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4]);

describe("a file that cannot be read", () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ["an empty file", "AE.docx", "", /AE\.docx : .*vide/],
    ["a truncated Word file", "AE.docx", zipHead, /AE\.docx : .*(endommagé|incomplet|tronqué)/],
    ["a truncated PDF", "AE.pdf", "%PDF-1.7\n1 0 obj\n<<", /AE\.pdf : .*(endommagé|incomplet|tronqué)/],
    ["an unknown format", "plan.dwg", Uint8Array.from([1, 0, 2, 0, 3, 255, 254, 0, 9]), /plan\.dwg : /],
    [
      "a legacy Word file",
      "AE.doc",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      /AE\.doc : /,
    ],
  ])("%s is named, in French, and the rest is checked", (_, name, content, sentence) => {
    const { code, stdout, stderr } = read({ ...bareDossier(), [name]: content });
    expect(stdout).toMatch(sentence);
    expect(stdout).toContain("AXE 1 – SOCIAL");
    expect(code).toBe(1);
    expect(stderr).not.toContain("    at ");
  });

  it("exits 2 when nothing at all could be read", () => {
    const { code, stdout } = read({ "RC.docx": zipHead });
    expect(code).toBe(2);
    expect(stdout).toContain("RC.docx");
  });

  it("does not let a hostile name or text drive the terminal", () => {
    const { stdout } = read({
      ...bareDossier(),
      "CCAP\u001b[31m.md": "# CCAP\n\nLe titulaire s'interdit toute discrimination \u001b[2J à l'embauche.\n",
    });
    expect(stdout).not.toContain("\u001b");
  });
});
