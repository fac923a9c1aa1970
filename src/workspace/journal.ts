import { addPayment, isFree, type Spending, spendingSince, type Usage } from "./journal/spending.ts";
import { openForReading, openForWriting } from "./journal/open.ts";
import { addReplies, findReply, type KeptReply, type ReplyToKeep } from "./journal/replies.ts";
import { inTransaction, statements, type Statements } from "./sqlite.ts";

/** What one request brought and cost. */
interface PaidRequest {
  readonly engine: string;
  readonly target: string;
  readonly usage: Usage;
  readonly replies: readonly ReplyToKeep[];
}

/**
 * `.visavis/journal.sqlite`: replies that were paid for and are in no translation file yet, and the sums spent. A file
 * of its own, so that a cache made anew loses neither. Faults of the disk come as `workspace-write`.
 */
export interface JournalStore {
  readonly recall: (key: string) => KeptReply | null;
  /** When the call returns, the replies and what they cost outlive the process, however that ends, and a power cut. */
  readonly keep: (request: PaidRequest) => void;
  /** True when no reply is kept. */
  readonly isEmpty: () => boolean;
  /** The jobs that the kept replies answer; each stands once. */
  readonly jobs: () => readonly string[];
  /** Forgets the replies to these jobs; what they cost stays. */
  readonly forget: (jobs: Iterable<string>) => void;
  /** What was spent since a day (`2026-11-01`), that day included, by engine, model and target. */
  readonly spending: (since: string) => readonly Spending[];
  readonly close: () => void;
}

interface JournalOptions {
  /** False for commands that only read: nothing on disk changes, `keep` and `forget` throw `workspace-write`. */
  readonly write: boolean;
  /** The day (`2026-11-01`) that a request is booked on. */
  readonly today: () => string;
  /** What an engine's request costs, or null where its price is not known; what has no usage is free. */
  readonly costOf: (engine: string, usage: Usage) => number | null;
}

/** Opens the journal of a workspace. Throws `workspace-write` where it cannot be written (before anything is paid), is damaged, or was made by a newer program. */
export function openJournal(root: string, options: JournalOptions): JournalStore {
  const database = options.write ? openForWriting(root) : openForReading(root);
  const statement = statements(database);
  const together = (changes: () => void): void => inTransaction(database, "BEGIN IMMEDIATE", changes);
  return {
    recall: (key) => findReply(statement, key),
    keep: (request) => {
      // A free engine's request that brought nothing to keep (pseudo-translation) leaves nothing.
      if (request.replies.length === 0 && isFree(request.usage)) return;
      together(() => keepRequest(statement, request, options));
    },
    isEmpty: () => statement("SELECT 1 FROM replies LIMIT 1").get() === undefined,
    jobs: () =>
      statement("SELECT DISTINCT job FROM replies")
        .all()
        .map(({ job }) => String(job)),
    forget: (jobs) => {
      const list = [...jobs];
      if (list.length > 0)
        together(() => list.forEach((job) => statement("DELETE FROM replies WHERE job = ?").run(job)));
    },
    spending: (since) => spendingSince(statement, since),
    close: () => database.close(),
  };
}

function keepRequest(
  statement: Statements,
  { engine, target, usage, replies }: PaidRequest,
  { today, costOf }: JournalOptions,
): void {
  addReplies(statement, replies);
  const cost = isFree(usage) ? 0 : costOf(engine, usage);
  addPayment(statement, { day: today(), engine, model: replies[0]?.model ?? null, target, usage, cost });
}
