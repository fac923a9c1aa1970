import { createInstance, type i18n } from "i18next";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";
import { settings, text, visavis, workspace } from "../cli/visavis.ts";

/** What i18next would take for its own: nesting, interpolation, plural and context suffixes, separators. */
const story = `# Un titre : {{nom}} et $t(autre)

Le prix est de {{prix}} $t(monnaie) ; voir a.b:c_one.

## Les suites_other

- Premier point.
- Deuxième point, **gras**.

## 3 raisons. Ou plus: quatre

Trois raisons.
`;

let server: DeeplServer;
let root: string;
beforeAll(async () => {
  server = await startDeepl();
  root = workspace({
    "visavis.yml": settings.replace("[es, de]", "[es, ga]"),
    "source-content/plainte.md": story,
  });
  const env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
  // No engine serves Irish: its bundle stays empty, and the reader falls back to French.
  expect((await visavis(root, ["run"], { env })).code).toBe(4);
});
afterAll(async () => await server.close());

interface Bundle {
  readonly title: string;
  readonly order: readonly string[];
  readonly sections: Readonly<Record<string, { readonly heading?: string; readonly body: readonly string[] }>>;
}

async function reader(lng: string): Promise<i18n> {
  const resources = Object.fromEntries(
    ["fr", "es", "ga"].map((language) => [
      language,
      { plainte: JSON.parse(text(root, `locales/${language}/plainte.json`)) as Bundle },
    ]),
  );
  const instance = createInstance();
  await instance.init({ lng, fallbackLng: "fr", ns: ["plainte"], defaultNS: "plainte", resources });
  return instance;
}

test("a default i18next gives every string as it was translated", async () => {
  const { t } = await reader("es");
  expect(t("title")).toBe("ES:Un titre : {{nom}} et $t(autre)");
  const order = t("order", { returnObjects: true }) as string[];
  expect(order).toHaveLength(3);
  const bodies = order.map((id) => t(`sections.${id}.body`, { returnObjects: true }) as string[]);
  expect(bodies[0]).toEqual([expect.stringContaining("ES:Le prix est de {{prix}} $t(monnaie)")]);
  expect(bodies[1]?.join("\n")).toContain("ES:Deuxième point, **gras**.");
  expect(t(`sections.${order[2]}.heading`)).toContain("raisons");
});

test("a translation that is missing falls back to French", async () => {
  const { t } = await reader("ga");
  expect(t("title")).toBe("Un titre : {{nom}} et $t(autre)");
  const [lede] = t("order", { returnObjects: true }) as string[];
  expect(t(`sections.${lede}.body`, { returnObjects: true })).toEqual([
    expect.stringContaining("Le prix est de {{prix}} $t(monnaie)"),
  ]);
  expect(text(root, "locales/ga/plainte.json")).not.toContain('""');
});
