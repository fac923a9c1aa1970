import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../../model.ts";

interface CommentsProps {
  readonly notes: readonly Note[];
  readonly onComment: (text: string) => Promise<boolean>;
}

/** What people and other tools have noted of the segment, and room for more. */
export function Comments({ notes, onComment }: CommentsProps): JSX.Element {
  const [text, setText] = useState("");
  return (
    <section class="comments">
      <h3>Comments</h3>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={`${note.category} ${note.text}`}>{note.text}</li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") void onComment(text.trim()).then((done) => done && setText(""));
        }}
      >
        <label>
          <span class="spoken">Comment</span>
          <input
            id="comment"
            value={text}
            placeholder="Write a comment"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <button type="submit">Add</button>
      </form>
    </section>
  );
}
