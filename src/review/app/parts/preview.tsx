import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { previewAddress } from "../client.ts";
import { story } from "../state/data.ts";
import { route } from "../state/route.ts";
import { previewVersion } from "../state/panels.ts";

/** The page as its readers will see it, at the sentence that is open; read again after each decision. */
export function Preview(): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  const { segment } = route.value;
  const shown = story.value;
  const version = previewVersion.value;
  const show = (): void => {
    const page = frame.current?.contentDocument;
    for (const other of page?.querySelectorAll("[data-open]") ?? []) other.removeAttribute("data-open");
    const places = segment === null ? [] : (page?.querySelectorAll(`[data-segment="${CSS.escape(segment)}"]`) ?? []);
    for (const place of places) place.setAttribute("data-open", "");
    places[0]?.scrollIntoView({ block: "center" });
  };
  useEffect(show, [segment]);
  useEffect(() => {
    if (version > 0) frame.current?.contentWindow?.location.reload();
  }, [version]);
  if (!shown) return <p class="waiting">Reading the story…</p>;
  return (
    <iframe
      ref={frame}
      class="preview"
      title="The page as it stands"
      sandbox="allow-same-origin"
      src={previewAddress(shown.story, shown.target)}
      onLoad={show}
    />
  );
}
