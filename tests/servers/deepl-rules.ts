import { SaxesParser } from "saxes";

/** What the service knows of a target language. */
interface Target {
  readonly code: string;
  readonly formality?: true;
  /** Style rules and custom instructions. */
  readonly style?: true;
}

export const sources: readonly string[] = ["FR", "EN", "ES", "CA", "DE"];

export const targets: readonly Target[] = [
  { code: "EN-US", style: true },
  { code: "EN-GB", style: true },
  { code: "ES", formality: true, style: true },
  { code: "CA" },
  { code: "DE", formality: true, style: true },
  { code: "FR", formality: true, style: true },
  { code: "PT-PT", formality: true },
  { code: "PT-BR", formality: true },
  { code: "ZH-HANS", style: true },
];

/** A style rule list of the account: its id and language. */
export const styles: Readonly<Record<string, string>> = { "style-es": "es", "style-en": "en" };

/** A translation memory of the account: its id and languages. */
export const memories: Readonly<Record<string, { readonly source: string; readonly targets: readonly string[] }>> = {
  "memory-es": { source: "fr", targets: ["es"] },
};

const maxTexts = 50;
const maxBytes = 128 * 1024;

interface Rule {
  readonly when: (form: URLSearchParams, bytes: number) => boolean;
  readonly status: number;
  readonly message: string;
}

/** What the service refuses in a request for translation, one row a rule; the first answers. */
const rules: readonly Rule[] = [
  { when: (_, bytes) => bytes > maxBytes, status: 413, message: "Request Entity Too Large" },
  { when: (form) => !form.has("text"), status: 400, message: "Parameter 'text' not specified" },
  { when: (form) => form.getAll("text").length > maxTexts, status: 400, message: "Too many texts" },
  { when: (form) => !form.has("source_lang"), status: 400, message: "source_lang is missing" },
  {
    when: (form) => !sources.includes(upper(form, "source_lang")),
    status: 400,
    message: "Value for 'source_lang' not supported.",
  },
  { when: (form) => !targetOf(form), status: 400, message: "Value for 'target_lang' not supported." },
  {
    when: (form) => ["MORE", "LESS"].includes(upper(form, "formality")) && !targetOf(form)?.formality,
    status: 400,
    message: "'formality' is not supported for given 'target_lang'.",
  },
  {
    when: (form) => isStyled(form) && !targetOf(form)?.style,
    status: 400,
    message: "custom_instructions and style_id are not supported for this language",
  },
  {
    when: (form) => isStyled(form) && form.get("model_type") === "latency_optimized",
    status: 400,
    message: "custom_instructions cannot be combined with this model_type",
  },
  {
    when: (form) => form.getAll("custom_instructions").some((text) => Array.from(text).length > 300),
    status: 400,
    message: "custom_instructions: too long",
  },
  { when: (form) => form.getAll("custom_instructions").length > 10, status: 400, message: "custom_instructions: > 10" },
  {
    when: (form) => form.has("tag_handling") && form.getAll("text").some((text) => !isXml(text)),
    status: 400,
    message: "Tag handling parsing failed, please check input.",
  },
];

/** Why the service does not take a request; null when it does. */
export function refusalOf(form: URLSearchParams, bytes: number): { status: number; message: string } | null {
  const rule = rules.find(({ when }) => when(form, bytes));
  return rule ? { status: rule.status, message: rule.message } : null;
}

/** Characters that a text costs: code points, without tags where they are handled; an entity is one. */
export function billed(text: string, form: URLSearchParams): number {
  if (!form.has("tag_handling")) return Array.from(text).length;
  return Array.from(text.replace(/<[^>]*>/gu, "").replace(/&[#\w]+;/gu, "&")).length;
}

/** `GET /v3/languages?resource=…` */
export function languagesV3(resource: string | null): unknown {
  const glossary = ["fr", "en", "es", "de"];
  if (resource === "glossary") return glossary.map((lang) => ({ lang, features: {} }));
  return targets.map(({ code, style }) => ({
    lang: code.toLowerCase(),
    usable_as_target: true,
    features: { ...(style ? { style_rules: { status: "stable" } } : {}), tag_handling: { status: "stable" } },
  }));
}

function targetOf(form: URLSearchParams): Target | undefined {
  return targets.find(({ code }) => code === upper(form, "target_lang"));
}

function isStyled(form: URLSearchParams): boolean {
  return form.has("custom_instructions") || form.has("style_id");
}

function upper(form: URLSearchParams, field: string): string {
  return (form.get(field) ?? "").toUpperCase();
}

function isXml(text: string): boolean {
  const parser = new SaxesParser();
  let fine = true;
  parser.on("error", () => (fine = false));
  parser.write(`<r>${text}</r>`).close();
  return fine;
}
