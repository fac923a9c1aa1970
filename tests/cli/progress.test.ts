import { expect, onTestFinished, test, vi } from "vitest";
import { openProgress } from "../../src/cli/progress.ts";
import { openTerminal } from "../../src/cli/terminal.ts";

function drawn(animated: boolean, total: number): readonly string[] {
  const written: string[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
  onTestFinished(() => write.mockRestore());
  const bar = openProgress({ ...openTerminal({ quiet: false }), animated });
  for (let done = 1; done <= total; done++) bar.update(done, total);
  bar.end();
  return written;
}

const erase = "\r\u001B[2K";

test("off a terminal nothing is drawn", () => {
  expect(drawn(false, 100)).toEqual([]);
});

test("the bar fills, and is gone at the end", () => {
  const frames = drawn(true, 4);
  expect(frames[1]).toBe(`${erase}${"█".repeat(15)}${"░".repeat(15)} 2/4 sentences`);
  expect(frames.slice(-2)).toEqual([`${erase}${"█".repeat(30)} 4/4 sentences`, erase]);
});

test("a large run draws no more often than a small one, and leaves the keyboard alone", () => {
  expect(drawn(true, 90_000).length).toBeLessThanOrEqual(302);
  expect(process.stdin.listenerCount("keypress")).toBe(0);
});
