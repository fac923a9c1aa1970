import { effect } from "@preact/signals";
import { type JSX, render } from "preact";
import type { ChangeEvent, Workspace } from "../api.ts";
import { act } from "./act.ts";
import { client } from "./client.ts";
import { actionOf } from "./keys.ts";
import { Header } from "./parts/header.tsx";
import { Help } from "./parts/help.tsx";
import { Notice } from "./parts/notice.tsx";
import { Sidebar } from "./parts/sidebar.tsx";
import { list, loadList, loadStory, loadWorkspace, story, workspace } from "./state/data.ts";
import { previewVersion } from "./state/panels.ts";
import { go, route } from "./state/route.ts";
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
  if (open.target !== null && (target === null || target === open.target)) {
    void loadList(open.target);
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

addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) return;
  const found = actionOf(event, route.peek().story === null ? "list" : "story");
  if (!found) return;
  event.preventDefault();
  act(found.action, found.digit);
});

const root = document.getElementById("app");
if (root) render(<Page />, root);
void loadWorkspace();
client.watch(refresh);
