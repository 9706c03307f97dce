// How a screen is: checked by axe with every rule it brings switched on, not wider than a telephone, and kept as a picture
// for whoever wants to look (`ZEGEL_SCREENSHOTS` names the folder).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const FOLDER = process.env["ZEGEL_SCREENSHOTS"];

/** The narrowest and a usual width, each in one colour scheme; which one is the visit's choice. */
const WIDTHS = [{ width: 320, height: 640 }, { width: 1280, height: 900 }];

export class Looks {
  /** What is wrong, in lines. */
  faults = [];
  /** Screens that were looked at. */
  count = 0;

  /** @param schemes colour scheme of the narrow and of the wide look */
  constructor(page, name, schemes) {
    Object.assign(this, { page, name, schemes });
  }

  /** Looks at what is shown now, narrow and wide; leaves it wide. */
  async at(screen) {
    const { page } = this;
    for (const [index, size] of WIDTHS.entries()) {
      const where = `${this.name}-${screen}-${size.width}`;
      await page.emulateMedia({ colorScheme: this.schemes[index], reducedMotion: "reduce" });
      await page.setViewportSize(size);
      // Two frames: what follows the width has followed; and nothing is on its way from one colour to another.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.waitForFunction(() => document.getAnimations().every(({ effect }) => effect?.getTiming().iterations === Infinity));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > size.width) this.faults.push(`${where}: ${width} px wide`);
      for (const line of await this.#axe()) this.faults.push(`${where}: ${line}`);
      if (FOLDER) await page.screenshot({ path: join(FOLDER, `${where}.png`), fullPage: true });
      this.count += 1;
    }
  }

  async #axe() {
    const { page } = this;
    if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { violations, passes } = await window.axe.run(document, { resultTypes: ["violations"] });
      if (!passes.length) throw new Error("axe has looked at nothing");
      return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ""}`) }));
    });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).join(" | ").replace(/\s+/g, " ")}`);
  }
}
