import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { commandTable } from "../../src/cli/table.ts";
import { makeFolder, readFile } from "../run/workspaces.ts";

const content = readFileSync(".github/workflows/translations.yml", "utf8");
const step = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.unknown()).default({}),
});
const workflow = z
  .object({
    on: z.record(z.string(), z.unknown()),
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.object({ if: z.string(), permissions: z.record(z.string(), z.string()), steps: z.array(step) }),
    ),
  })
  .parse(parse(content));
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([, job]) => job.steps);
const scripts = steps.flatMap(({ run }) => run ?? []);

describe("the workflow for translations", () => {
  test("puts nothing that an event brings into a script", () => {
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
    expect(Object.keys(workflow.on)).toEqual(["pull_request", "push"]);
    const expressions = new Set(content.match(/(?<=\$\{\{ ).*?(?= \}\})/gu));
    expect([...expressions].toSorted()).toEqual([
      "github.event.pull_request.number",
      "github.repository",
      "github.token",
      "runner.temp",
      "secrets.DEEPL_AUTH_KEY",
    ]);
  });

  test("has actions by their commit, with the version beside it", () => {
    const lines = content.split("\n").filter((line) => line.includes("uses:"));
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line).toMatch(/uses: actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  test("gives each job what it needs and no more", () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.fromEntries(jobs.map(([name, job]) => [name, job.permissions]))).toEqual({
      review: { contents: "read" },
      comment: { "pull-requests": "write" },
      translate: { contents: "write", "pull-requests": "write" },
    });
    const { review, comment, translate } = workflow.jobs;
    expect(JSON.stringify([review, comment])).not.toContain("secrets.");
    expect(comment?.if).toContain("head.repo.full_name == github.repository");
    expect(comment?.steps.some(({ uses }) => uses?.includes("checkout"))).toBe(false);
    expect(comment?.steps.some(({ run }) => run?.includes("npx") || run?.includes("npm"))).toBe(false);
    expect(translate?.if).toBe("github.event_name == 'push'");
    const withKey = translate?.steps.filter(({ env }) =>
      Object.values(env).some((value) => value.includes("secrets.")),
    );
    expect(withKey?.map(({ run }) => run)).toEqual(["npx visavis run --fail-on never"]);
    expect(review?.steps.find(({ uses }) => uses?.includes("checkout"))?.with).toMatchObject({
      "persist-credentials": false,
    });
  });

  const used = scripts.flatMap((script) => script.match(/npx visavis .*/gu) ?? []);
  const pages = readFileSync("docs/ci.md", "utf8").match(/(?<=`)visavis (?!diff -->)[^`]+(?=`)/gu) ?? [];

  test.each([...new Set([...used, ...pages])])("%s is a command with options that there are", (line) => {
    const [name = "", ...words] = line.replace(/^npx /u, "").split(" ").slice(1);
    const row = commandTable.find(({ usage }) => usage.split(" ")[0] === name);
    expect(row).toBeDefined();
    for (const [at, word] of words.entries()) {
      if (!word.startsWith("--")) continue;
      const option = row?.options.find(({ flags }) => flags.split(" ")[0] === word);
      expect(option, word).toBeDefined();
      if (option?.choices) expect(option.choices).toContain(words[at + 1]);
    }
  });

  test("has scripts that the shell can read", () => {
    for (const input of scripts) {
      const { status, stderr } = spawnSync("bash", ["--norc", "-n"], { input, encoding: "utf8" });
      expect(stderr, input).toBe("");
      expect(status).toBe(0);
    }
  });

  test("writes one comment, then the same again, from the file as it is", () => {
    const script = workflow.jobs["comment"]?.steps.find(({ run }) => run)?.run ?? "";
    const review = "<!-- visavis diff -->\n\n$(touch hacked) `touch hacked` @user ${{ github.token }}\n";
    const root = makeFolder({
      "review.md": review,
      // Stands for GitHub: lists the comments that there are, and writes down what it is asked to do.
      "bin/gh": `#!/bin/sh
case "$*" in
  *--paginate*) cat ids ;;
  *) printf '%s\\n' "$*" >> asked; for word; do case "$word" in body=@*) cat "\${word#body=@}" >> bodies ;; esac; done ;;
esac
`,
      ids: "",
    });
    execFileSync("chmod", ["+x", join(root, "bin/gh")]);
    const env = { PATH: `${join(root, "bin")}:${process.env["PATH"]}`, REPOSITORY: "o/r", PULL_REQUEST: "7" };
    const run = (): void => void execFileSync("bash", ["--norc", "-e", "-c", script], { cwd: root, env });
    run();
    execFileSync("sh", ["-c", "echo 41 > ids"], { cwd: root });
    run();
    expect(readFile(root, "asked").trim().split("\n")).toEqual([
      "api --silent --method POST repos/o/r/issues/7/comments --field body=@review.md",
      "api --silent --method PATCH repos/o/r/issues/comments/41 --field body=@review.md",
    ]);
    expect(readFile(root, "bodies")).toBe(review + review);
    expect(() => readFile(root, "hacked")).toThrow();
  });
});
