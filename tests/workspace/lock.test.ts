import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockWorkspace } from "../../src/workspace/lock.ts";
import { makeFolder } from "../run/workspaces.ts";

const source = join(import.meta.dirname, "../../src/workspace/lock.ts");

/** A process that holds the lock of a workspace until it is killed. */
async function holder(root: string): Promise<ChildProcess> {
  const script = `
    const { lockWorkspace } = await import(${JSON.stringify(source)});
    lockWorkspace(${JSON.stringify(root)});
    console.log("locked");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

test("the second process is refused with the id of the first; the lock goes with a holder that is killed", async () => {
  const root = makeFolder();
  const child = await holder(root);
  expect(() => lockWorkspace(root)).toThrow(
    expect.objectContaining({ code: "workspace-locked", message: expect.stringContaining(`process ${child.pid})`) }),
  );
  child.kill("SIGKILL");
  await once(child, "exit");
  lockWorkspace(root)();
});

test("a lock that is given back can be taken again, and does not lock other workspaces", () => {
  const root = makeFolder();
  const unlock = lockWorkspace(root);
  lockWorkspace(makeFolder())();
  expect(() => lockWorkspace(root)).toThrow(expect.objectContaining({ code: "workspace-locked" }));
  unlock();
  lockWorkspace(root)();
});

test("of many processes at once exactly one gets it", async () => {
  const root = makeFolder();
  const script = `
    const { lockWorkspace } = await import(${JSON.stringify(source)});
    try { lockWorkspace(${JSON.stringify(root)}); console.log("locked"); setTimeout(() => {}, 5000); }
    catch (error) { console.log(error.code); }`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] }),
  );
  onTestFinished(() => children.forEach((child) => void child.kill("SIGKILL")));
  const answers = await Promise.all(
    children.map(async (child) => String((await once(child.stdout, "data"))[0]).trim()),
  );
  expect(answers.toSorted()).toEqual(["locked", "workspace-locked", "workspace-locked", "workspace-locked"]);
});

test("a lock that cannot be taken for another reason is not called locked", () => {
  const root = makeFolder();
  mkdirSync(join(root, ".visavis"));
  writeFileSync(join(root, ".visavis/lock.sqlite"), "no database, but long enough to be read as one".repeat(10));
  expect(() => lockWorkspace(root)).toThrow(
    expect.objectContaining({ code: "workspace-write", hint: expect.stringContaining("remove .visavis/lock.sqlite") }),
  );
  expect(() => lockWorkspace(join(root, ".visavis/lock.sqlite"))).toThrow(
    expect.objectContaining({ code: "workspace-write" }),
  );
});
