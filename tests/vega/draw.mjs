// Reads specifications from a folder (*.vl.json), validates each against the schema of Vega-Lite, compiles it with Vega-Lite and draws
// it with Vega. Writes one line of JSON for each: its name, what the schema rejects, what the compiler warns of, and how many marks
// were drawn. With a second folder, writes the pictures there as SVG.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import * as vega from "vega";
import { compile } from "vega-lite";

const [, , source, target] = process.argv;
const require = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(require.resolve("vega-lite/vega-lite-schema.json"), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addFormat("color-hex", () => true);
const validate = ajv.compile(schema);

// Without a canvas Vega takes every character to be 0.8 em wide, which cuts Chinese text. These widths are at least those of common
// sans-serif fonts, and the same on every machine.
vega.textMetrics.width = (item, text) => {
  const em = [...String(text ?? "").trim()].reduce((sum, c) => sum + (c.codePointAt(0) >= 0x2e80 ? 1 : 0.64), 0);
  const width = Math.ceil(em * (item.fontSize ?? 11) * (item.fontWeight === "bold" ? 1.08 : 1));
  return item.limit > 0 ? Math.min(width, item.limit) : width;
};

const countMarks = (item) =>
  (item.items ?? []).reduce((sum, child) => sum + countMarks(child), 0)
  + (item.marktype && item.marktype !== "group" && item.role === "mark" ? item.items.length : 0);

for (const file of readdirSync(source).filter((f) => f.endsWith(".vl.json")).sort()) {
  const specification = JSON.parse(readFileSync(join(source, file), "utf8"));
  const result = { name: file.slice(0, -".vl.json".length), schema: "", warnings: [], marks: 0 };
  if (!validate(specification)) {
    result.schema = ajv.errorsText(validate.errors).slice(0, 300);
  }

  const logger = { warn: (...args) => (result.warnings.push(args.join(" ")), logger), info: () => logger, debug: () => logger,
    error: (...args) => (result.warnings.push(args.join(" ")), logger), level: () => logger };
  try {
    const view = new vega.View(vega.parse(compile(specification, { logger }).spec), { renderer: "none", logger });
    await view.runAsync();
    result.marks = countMarks(view.scenegraph().root);
    if (target) {
      writeFileSync(join(target, `${result.name}.svg`), await view.toSVG());
    }
  } catch (error) {
    result.warnings.push(String(error));
  }

  console.log(JSON.stringify(result));
}
