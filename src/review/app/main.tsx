import { effect } from "@preact/signals";
import { type JSX, render } from "preact";
import type { ChangeEvent, Workspace } from "../api.ts";
import { readableText } from "../../text/codes.ts";
import { act } from "./act.ts";
import { copyCoded } from "./edit/transfer.ts";
import { actionOf } from "./pressed.ts";
import { Header } from "./parts/header.tsx";
import { Help } from "./parts/help.tsx";
import { Notice } from "./parts/notice.tsx";
import { Sidebar } from "./parts/sidebar.tsx";
import { activeIndex, firstToWork, lines, openCodes } from "./state/active.ts";
import { listen } from "./state/connection.ts";
import { list, loadList, loadListOf, loadOverview, loadStory, loadWorkspace, story, workspace } from "./state/data.ts";
import { editing, isDirty } from "./state/draft.ts";
import { previewVersion } from "./state/panels.ts";
import { go, route } from "./state/route.ts";
import { writeNow } from "./state/stored.ts";
import { ListView } from "./views/list.tsx";
import { StoryView } from "./views/story.tsx";

function Page(): JSX.Element {
  const { value } = workspace;
  const { target } = route.value;
  if (value === null || target === null)
    return (
      <>
        <Notice />
        <p class="waiting">Opening the workspace…</p>
      </>
    );
  return (
    <>
      <Header workspace={value} />
      <Notice />
      <Sidebar target={target} />
      {route.value.story === null ? <ListView workspace={value} target={target} /> : <StoryView workspace={value} />}
      <Help />
    </>
  );
}

/** Without a language in the address the first one is opened. */
function openFirst({ targets }: Workspace): void {
  const [first] = targets;
  const isKnown = targets.some(({ lng }) => lng === route.peek().target);
  if (!isKnown && first) go({ target: first.lng }, { replace: true });
}

/** Files changed, whoever changed them: what is shown of them is read again. */
function refresh({ story: name, target }: ChangeEvent): void {
  const open = route.peek();
  if (name === null) void loadWorkspace();
  else void loadOverview();
  if (open.target !== null && (target === null || target === open.target)) {
    void (name === null ? loadList(open.target) : loadListOf(name, open.target));
    if (open.story !== null && (name === null || name === open.story)) void loadStory(open.story, open.target);
  }
  previewVersion.value += 1;
}

effect(() => {
  if (workspace.value) openFirst(workspace.value);
});

effect(() => {
  const { target, story: name } = route.value;
  if (target === null) return;
  if (list.peek()?.target !== target) void loadList(target);
  const shown = story.peek();
  if (name !== null && (shown?.story !== name || shown.target !== target)) void loadStory(name, target);
});

// A story that is opened without a segment, or whose segment is gone, is opened where there is work.
effect(() => {
  const { story: name, target } = route.value;
  const isShown = story.value?.story === name && story.value?.target === target;
  if (!isShown || activeIndex.value >= 0 || lines.value.length === 0) return;
  go({ target, story: name, segment: firstToWork() }, { replace: true });
});

effect(() => {
  const language = workspace.value?.targets.find(({ lng }) => lng === route.value.target)?.name;
  const title = route.value.story === null ? null : (story.value?.title ?? route.value.story);
  document.title = [title, language, workspace.value?.name, "Vis-à-vis"].filter(Boolean).join(" – ");
});

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  const found = actionOf(event, route.peek().story === null ? "list" : "story");
  if (!found) return;
  event.preventDefault();
  act(found.action, found.digit);
});

// Codes go along where a sentence is copied from what is shown of it.
addEventListener("copy", (event) => {
  if (copyCoded(event.clipboardData, (text) => readableText(text, openCodes()))) event.preventDefault();
});

addEventListener("pagehide", writeNow);
addEventListener("beforeunload", (event) => {
  writeNow();
  const now = editing.peek();
  if (now && isDirty(now)) event.preventDefault();
});

const root = document.getElementById("app");
if (root) render(<Page />, root);
void loadWorkspace();
listen({ told: refresh, again: () => refresh({ story: null, target: null }) });
