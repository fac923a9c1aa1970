#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";

// Plain JavaScript that any Node reads: an old one gets this message instead of a syntax error.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    "visavis needs Node 22.18 or newer; this is " +
      process.versions.node +
      ".\n" +
      "Install a newer Node, or run it in a project that has the npm package node@24: npx visavis …\n",
  );
  process.exitCode = 2;
} else {
  // Unasked, V8 lets garbage grow to half a gigabyte before it looks; with this a thousand stories take 200 MB. A memory
  // is read unit by unit, and would take twice as long.
  if (process.argv[2] !== "memory") setFlagsFromString("--optimize-for-size");
  const { main } = await import("../dist/cli/main.js");
  await main(process.argv.slice(2));
}
