/** Compiles `src/` to `dist/`: what the package ships and what `bin/visavis.js` starts; the review's page with Vite. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { build } from "vite";

rmSync("dist", { recursive: true, force: true });
execFileSync("tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });
await build({
  configFile: false,
  root: "src/review/app",
  logLevel: "warn",
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../../dist/review-app",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
  },
});
