/** Compiles `src/` to `dist/`: what the package ships and what `bin/visavis.js` starts; the review's pages with Vite. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { build, type InlineConfig } from "vite";

rmSync("dist", { recursive: true, force: true });
execFileSync("tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });

const common = { configFile: false, logLevel: "warn" } as const satisfies InlineConfig;

await build({
  ...common,
  root: "src/review/app",
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../../dist/review-app",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
  },
});

// One script and one style, which stand in the report itself.
await build({
  ...common,
  root: "src/review/report",
  build: {
    outDir: "../../../dist/report",
    emptyOutDir: true,
    target: "es2023",
    // The first that know `light-dark()`, which follows `color-scheme` in print too; what stands in for it does not.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    cssCodeSplit: false,
    rolldownOptions: {
      input: "src/review/report/main.ts",
      output: { format: "iife", entryFileNames: "report.js", assetFileNames: "report.css" },
    },
  },
});
