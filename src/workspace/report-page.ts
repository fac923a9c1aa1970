import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The style and the script that stand in a static report, from the package's `dist/report/`. */
export function readReportPage(): { readonly style: string; readonly script: string } {
  return { style: readPart("report.css"), script: readPart("report.js") };
}

function readPart(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../dist/report/${name}`, import.meta.url)), "utf8").trim();
}
