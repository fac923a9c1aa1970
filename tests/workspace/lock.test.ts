import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { lockWorkspace, waitForLock } from "../../src/workspace/lock.ts";
import { makeFolder } from "../run/workspaces.ts";

const source = join(import.meta.dirname, "../../src/workspace/lock.ts");
const never = new AbortController().signal;

function start(script: string): ChildProcess {
  const program = `const { lockWorkspace, waitForLock } = await import(${JSON.stringify(source)}); ${script}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function said(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("no output");
  return String((await once(child.stdout, "data"))[0]).trim();
}

/** A process that holds the lock of a workspace until it is killed. */
async function holder(root: string): Promise<ChildProcess> {
  const child = start(`
    lockWorkspace(${JSON.stringify(root)}, { command: "visavis run", now: () => new Date("2026-11-20T15:46:59.123Z") });
    console.log("locked");
    setInterval(() => {}, 1000);`);
  await said(child);
  return child;
}

function describeHolder({ pid }: ChildProcess): string {
  return `another run ('visavis run', process ${pid}, since 2026-11-20 15:46:59 UTC) is at work in this workspace`;
}

test("the second process is told who holds it, with what and since when; it goes with a holder that is killed", async () => {
  const root = makeFolder();
  const child = await holder(root);
  expect(() => lockWorkspace(root)).toThrow(
    expect.objectContaining({ code: "workspace-locked", message: describeHolder(child) }),
  );
  child.kill("SIGKILL");
  await once(child, "exit");
  lockWorkspace(root)();
});

test("a lock that is given back can be taken again, and does not lock other workspaces", () => {
  const root = makeFolder();
  const unlock = lockWorkspace(root);
  lockWorkspace(makeFolder())();
  expect(() => lockWorkspace(root)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/^another run \(process \d+, since 2.* UTC\) is at work/u),
    }),
  );
  unlock();
  lockWorkspace(root)();
});

test("of many processes at once exactly one gets it, and every other names that one", async () => {
  const root = makeFolder();
  const children = Array.from({ length: 4 }, () =>
    start(`
      try { lockWorkspace(${JSON.stringify(root)}); console.log("locked"); setTimeout(() => {}, 5000); }
      catch (error) { console.log(error.code, /process (\\d+)/u.exec(error.message)[1]); }`),
  );
  const answers = await Promise.all(children.map(said));
  const winner = children[answers.indexOf("locked")]?.pid;
  const refused = `workspace-locked ${winner}`;
  expect(answers.toSorted()).toEqual(["locked", refused, refused, refused]);
});

describe("waiting", () => {
  test("gets the lock when its holder is killed, and says once what it waits for", async () => {
    const root = makeFolder();
    const child = await holder(root);
    const messages: string[] = [];
    const onWait = (message: string): void => {
      messages.push(message);
      setTimeout(() => child.kill("SIGKILL"), 500);
    };
    const unlock = await waitForLock(root, { seconds: 20, signal: never, onWait });
    expect(child.killed).toBe(true);
    expect(messages).toEqual([describeHolder(child)]);
    expect(() => lockWorkspace(root)).toThrow(expect.objectContaining({ code: "workspace-locked" }));
    unlock();
  });

  test("does not wait for a lock that is free", async () => {
    const onWait = (): never => expect.unreachable();
    (await waitForLock(makeFolder(), { seconds: 0, signal: never, onWait }))();
  });

  test("ends with who holds it when the time is up", async () => {
    const root = makeFolder();
    const child = await holder(root);
    const began = performance.now();
    await expect(waitForLock(root, { seconds: 0.5, signal: never })).rejects.toMatchObject({
      code: "workspace-locked",
      message: describeHolder(child),
    });
    expect(performance.now() - began).toBeGreaterThanOrEqual(500);
  });

  test("ends at once when it is interrupted", async () => {
    const root = makeFolder();
    onTestFinished(lockWorkspace(root));
    const reason = new Error("enough");
    const { signal, abort } = controller(reason);
    await expect(waitForLock(root, { seconds: 60, signal, onWait: () => setTimeout(abort, 50) })).rejects.toBe(reason);
    await expect(waitForLock(root, { seconds: 60, signal })).rejects.toBe(reason);
  });

  test("many processes that wait have it one after the other", async () => {
    const root = makeFolder();
    const log = join(root, "log");
    const children = Array.from({ length: 3 }, () =>
      start(`
        const { appendFileSync } = await import("node:fs");
        const unlock = await waitForLock(${JSON.stringify(root)}, { seconds: 30, signal: new AbortController().signal });
        appendFileSync(${JSON.stringify(log)}, "[");
        await new Promise((resolve) => setTimeout(resolve, 100));
        appendFileSync(${JSON.stringify(log)}, "]");
        unlock();
        console.log("done");`),
    );
    expect(await Promise.all(children.map(said))).toEqual(["done", "done", "done"]);
    expect(readFileSync(log, "utf8")).toBe("[][][]");
  });
});

function controller(reason: unknown): { readonly signal: AbortSignal; readonly abort: () => void } {
  const aborting = new AbortController();
  return { signal: aborting.signal, abort: () => aborting.abort(reason) };
}

test("a lock that a program of before has left is taken", () => {
  const root = makeFolder();
  mkdirSync(join(root, ".visavis"));
  const old = new DatabaseSync(join(root, ".visavis/lock.sqlite"));
  old.exec("CREATE TABLE holder (pid INTEGER); INSERT INTO holder VALUES (4711); BEGIN IMMEDIATE");
  expect(() => lockWorkspace(root)).toThrow(
    expect.objectContaining({ message: "another run (process 4711) is at work in this workspace" }),
  );
  old.close();
  lockWorkspace(root)();
});

test("a lock that cannot be taken for another reason is not called locked", async () => {
  const root = makeFolder();
  mkdirSync(join(root, ".visavis"));
  writeFileSync(join(root, ".visavis/lock.sqlite"), "no database, but long enough to be read as one".repeat(10));
  const unwritable = { code: "workspace-write", hint: expect.stringContaining("remove .visavis/lock.sqlite") };
  expect(() => lockWorkspace(root)).toThrow(expect.objectContaining(unwritable));
  await expect(waitForLock(root, { seconds: 9, signal: never })).rejects.toMatchObject(unwritable);
  expect(() => lockWorkspace(join(root, ".visavis/lock.sqlite"))).toThrow(
    expect.objectContaining({ code: "workspace-write" }),
  );
});
