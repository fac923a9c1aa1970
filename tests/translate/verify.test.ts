import { expect, test } from "vitest";
import { verifyReply } from "../../src/translate/verify.ts";
import { job } from "./jobs.ts";

const long = "Le conseil a discuté longuement de plusieurs mesures contre la société.";

test.each([
  ["empty", "Bonjour", "", "omission"],
  ["only codes", "[Bonjour]", "\uE000\uE001", "omission"],
  ["cut off", long, "El consejo ha", "omission"],
  ["run on", "Bonjour à tous.", "Hola a todos. ".repeat(20), "length"],
  ["URL lost", "Voir https://a.b/c.", "Ver aquí.", "omission"],
  ["URL translated", "Voir https://a.b/chat.", "Ver https://a.b/gato.", "omission"],
  ["one placeholder of two", "De {{a}} à {{a}}", "De {{a}} a", "omission"],
  ["the source", long, long, "untranslated"],
  ["the source with other spaces", long, ` ${long.replace(" ", "\u00A0")}`, "untranslated"],
])("%s is a finding", (...[, source, target, issue]) => {
  expect(verifyReply(job(source), target)).toMatchObject({
    type: "finding",
    rule: "engine-reply",
    severity: "error",
    issue,
  });
});

test.each([
  ["a translation", long, "El consejo ha discutido extensamente varias medidas contra la sociedad."],
  ["names", "OpenAI et Microsoft Azure", "OpenAI et Microsoft Azure"],
  ["a word alike", "Opinion", "Opinion"],
  ["a short form", "Bonjour à tous et bienvenue", "¡Hola!"],
  ["a literal twice", "Voir https://a.b/c et https://a.b/c", "https://a.b/c y https://a.b/c"],
])("%s is kept", (_, source, target) => {
  expect(verifyReply(job(source), target)).toBeNull();
});

test("Chinese is short without being cut off", () => {
  expect(verifyReply(job(long, { target: "zh" }), "董事会长时间讨论了针对公司的多项措施。")).toBeNull();
});
