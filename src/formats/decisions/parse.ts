import { isNode, parseDocument } from "yaml";
import type { z } from "zod";
import { VisavisError } from "../../errors.ts";
import type { DecisionFile } from "../../model.ts";
import { positionIn } from "../../text/position.ts";
import { decisionFileSchema } from "./schema.ts";

/** Reads a file of decisions. Throws `input-invalid` with the line and column of the first mistake. */
export function parseDecisions(content: string, path: string): DecisionFile {
  const value = parseJson(content, path);
  const version = versionOf(value);
  if (version !== 1 && typeof version === "number") {
    const message = `version ${version} of the format is not known: only version 1`;
    throw invalid({ content, path, message, offset: offsetOf(content, ["version"]) });
  }
  const result = decisionFileSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid({ content, path, message: messageOf(issue), offset: offsetOf(content, issue?.path ?? []) });
}

function parseJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : "";
    const message = `this is no JSON: ${said.replace(/,? (?:in JSON at position|".*" is not valid JSON).*$/su, "")}`;
    throw invalid({ content, path, message, offset: brokenAt(content, said) });
  }
}

/** V8 says where JSON is broken, but not for an unexpected token: a parser of more than JSON finds most of these. */
function brokenAt(content: string, said: string): number {
  const [, position] = /at position (\d+)/u.exec(said) ?? [];
  if (position !== undefined) return Number(position);
  if (said.startsWith("Unexpected end")) return content.length;
  const [error] = parseDocument(content, { schema: "json", prettyErrors: false }).errors;
  return error?.pos[0] ?? 0;
}

function versionOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "version" in value ? value.version : null;
}

function messageOf(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.reduce<string>(
    (path, key) => (typeof key === "number" ? `${path}[${key}]` : `${path}${path === "" ? "" : "."}${String(key)}`),
    "",
  );
  return `${place === "" || place === undefined ? "the file" : place}: ${issue?.message ?? "is no decision"}`;
}

/** Where the value at `path` stands; what holds it, where it is missing. */
function offsetOf(content: string, path: readonly PropertyKey[]): number {
  const document = parseDocument(content, { prettyErrors: false });
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

interface Mistake {
  readonly content: string;
  readonly path: string;
  readonly message: string;
  readonly offset: number;
}

function invalid({ content, path, message, offset }: Mistake): VisavisError {
  return new VisavisError({
    code: "input-invalid",
    message,
    hint: "Save the decisions from the report again: visavis diff --format html --out report.html",
    file: path,
    ...positionIn(content)(offset),
  });
}
