import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "./files.ts";
import { formatExtension } from "./paths.ts";

/** A file of the review application, as it is served. */
export interface AppFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The files of the review application by their paths (`/index.html`), from the package's `dist/review-app/`. */
export function readReviewApp(): ReadonlyMap<string, AppFile> {
  const root = fileURLToPath(new URL("../../dist/review-app", import.meta.url));
  return new Map(
    filesBelow(root, ".").map((path) => [
      `/${path}`,
      {
        content: new Uint8Array(readFileSync(join(root, path))),
        type: types[formatExtension(path)] ?? "application/octet-stream",
      },
    ]),
  );
}
