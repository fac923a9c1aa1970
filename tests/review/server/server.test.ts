import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startReviewServer, type ReviewServer } from "../../../src/review/server/server.ts";
import { fakeDesk } from "./desk.ts";

const files = new Map([
  [
    "/index.html",
    { content: new TextEncoder().encode("<!doctype html><title>Review</title>"), type: "text/html; charset=utf-8" },
  ],
  ["/assets/app.js", { content: new TextEncoder().encode("start();"), type: "text/javascript; charset=utf-8" }],
]);

let stop = new AbortController();
let desk = fakeDesk();
let server: ReviewServer;
let base = "";
let host = "";

beforeEach(async () => {
  stop = new AbortController();
  desk = fakeDesk();
  server = await startReviewServer({ desk, files, ports: [0], signal: stop.signal });
  ({ origin: base, host } = new URL(server.url));
});

afterEach(async () => {
  stop.abort();
  await server.closed;
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** As a browser or an attacker sends it: `fetch` sets Host and Origin by itself. */
async function ask(path: string, headers: Readonly<Record<string, string>> = {}, body?: string): Promise<Reply> {
  return await new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port: new URL(base).port, path, method: body === undefined ? "GET" : "POST", headers },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

async function cookie(): Promise<string> {
  const { headers } = await ask(server.url.slice(base.length));
  return String(headers["set-cookie"]).split(";")[0] ?? "";
}

const decision = JSON.stringify({
  decisions: [
    { story: "lait", target: "en", segment: "s-1", stamp: null, decision: { type: "state", state: "final" } },
  ],
});

test("the token opens the page once, and is nowhere in it", async () => {
  const first = await ask(server.url.slice(base.length));
  expect(first.status).toBe(303);
  expect(first.headers.location).toBe("/");
  expect(String(first.headers["set-cookie"])).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/u);
  expect((await ask(server.url.slice(base.length))).status).toBe(403);
  const page = await ask("/", { Cookie: String(first.headers["set-cookie"]).split(";")[0] ?? "" });
  expect(page).toMatchObject({ status: 200, body: "<!doctype html><title>Review</title>" });
});

test.each(["/", "/assets/app.js", "/api/workspace", "/api/overview", "/preview?story=lait&target=en", "/nothing"])(
  "without the cookie %s is refused",
  async (path) => {
    expect((await ask(path)).status).toBe(403);
    expect((await ask(path, { Cookie: `visavis-review-${new URL(base).port}=guess` })).status).toBe(403);
  },
);

test("a wrong token is refused and does not spend the right one", async () => {
  expect((await ask("/?token=wrong")).status).toBe(403);
  expect((await ask(server.url.slice(base.length))).status).toBe(303);
});

test.each([
  ["another host's name", { Host: "evil.example:80" }],
  ["another origin", { Origin: "http://evil.example" }],
  ["an opaque origin", { Origin: "null" }],
  ["a neighbouring port", { Origin: "http://127.0.0.1:1" }],
  ["no origin", {}],
])("a decision from %s is refused, cookie or not", async (_, headers) => {
  const known = await cookie();
  const reply = await ask(
    "/api/decisions",
    { Cookie: known, "Content-Type": "application/json", ...headers },
    decision,
  );
  expect(reply.status).toBe(403);
  expect(desk.decided).toEqual([]);
});

test("an image or a frame of another site reads nothing", async () => {
  const known = await cookie();
  for (const path of ["/api/overview", "/preview?story=lait&target=en"])
    expect((await ask(path, { Cookie: known, "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
});

test("a decision of the page itself is carried out; a dry run is not", async () => {
  const headers = { Cookie: await cookie(), Origin: base, "Content-Type": "application/json" };
  const dry = await ask("/api/decisions", headers, decision.replace("}]}", '}],"dryRun":true}'));
  expect(dry.status).toBe(200);
  expect(desk.decided).toEqual([]);
  const reply = await ask("/api/decisions", headers, decision);
  expect(reply).toMatchObject({ status: 200, body: '{"outcomes":[]}' });
  expect(desk.decided).toEqual(JSON.parse(decision).decisions);
});

test.each([
  ["no JSON", "{"],
  ["another shape", '{"decisions":[{"story":"lait"}]}'],
  ["an unknown decision", decision.replace('"type":"state"', '"type":"delete"')],
  ["a state that nobody decides", decision.replace('"final"', '"initial"')],
])("%s is refused with what is wrong", async (_, body) => {
  const reply = await ask("/api/decisions", { Cookie: await cookie(), Origin: base }, body);
  expect(reply.status).toBe(400);
  expect(JSON.parse(reply.body)).toMatchObject({ error: { code: "usage" } });
  expect(desk.decided).toEqual([]);
});

test("the page may load nothing but itself; the preview runs nothing", async () => {
  const headers = { Cookie: await cookie() };
  const page = String((await ask("/", headers)).headers["content-security-policy"]);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("script-src 'self'");
  expect(page).not.toContain("unsafe");
  const preview = await ask("/preview?story=lait&target=en", headers);
  const policy = String(preview.headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("sandbox");
  expect(policy).not.toContain("script");
});

test.each(["/../package.json", "/%2e%2e/package.json", "/assets/../../package.json", "//etc/passwd"])(
  "%s leads to no file",
  async (path) => {
    expect((await ask(path, { Cookie: await cookie() })).status).toBe(404);
  },
);

test("changes of files reach the page, and a page that is closed is forgotten", async () => {
  const headers = { Cookie: await cookie() };
  const got = await new Promise<string>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: new URL(base).port, path: "/api/events", headers }, (response) => {
      response.setEncoding("utf8").once("data", (text: string) => {
        resolve(text);
        asked.destroy();
      });
      response.on("error", () => undefined);
      desk.tell({ story: "lait", target: "en" });
    });
    asked.on("error", reject);
    asked.end();
  });
  expect(got).toContain("event: change");
  expect(got).toContain('{"story":"lait","target":"en"}');
  await expect.poll(() => desk.watchers()).toBe(0);
});

test("a port that is taken is a clear error", async () => {
  const port = Number(host.split(":")[1]);
  await expect(startReviewServer({ desk, files, ports: [port], signal: stop.signal })).rejects.toMatchObject({
    code: "usage",
    message: expect.stringContaining(String(port)),
  });
});

test("another port is tried where the first is taken", async () => {
  const port = Number(host.split(":")[1]);
  const other = await startReviewServer({ desk, files, ports: [port, 0], signal: stop.signal });
  expect(new URL(other.url).port).not.toBe(String(port));
});
