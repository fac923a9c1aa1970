import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../../model.ts";
import { focusEditor } from "../state/surface.ts";
import { Moment } from "./moment.tsx";

interface CommentsProps {
  readonly notes: readonly Note[];
  readonly onComment: (text: string) => Promise<boolean>;
}

/** What people and other tools have noted of the segment, and room for more. */
export function Comments({ notes, onComment }: CommentsProps): JSX.Element {
  const [text, setText] = useState("");
  const send = async (): Promise<void> => {
    if (text.trim() === "" || !(await onComment(text.trim()))) return;
    setText("");
    focusEditor();
  };
  return (
    <section class="comments">
      <h3>Comments</h3>
      {notes.length > 0 && (
        <ul>
          {notes.map(({ text, category, by, at }) => (
            <li key={`${category} ${at} ${text}`}>
              <span class="about">
                {by ?? (category === "comment" || category === null ? "somebody" : category)}
                {at !== undefined && (
                  <>
                    , <Moment at={at} />
                  </>
                )}
              </span>{" "}
              <bdi class="comment">{text}</bdi>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label>
          <span class="spoken">Comment</span>
          <input
            id="comment"
            autocomplete="off"
            value={text}
            placeholder="Write a comment (Ctrl Alt M)"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <button type="submit">Add</button>
      </form>
    </section>
  );
}
