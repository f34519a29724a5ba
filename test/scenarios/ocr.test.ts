import { describe, expect, it } from "vitest";
import { dceLint, inFolder } from "./command.js";

describe("--ocr", () => {
  it("names the packages to install when they are not there", () => {
    inFolder({ "RC.md": "# RC\nUn texte.\n" }, (folder) => {
      const { code, stderr } = dceLint(["check", folder, "--ocr"]);
      expect(code).toBe(2);
      expect(stderr).toContain("npm install tesseract.js @tesseract.js-data/fra");
    });
  });
});
