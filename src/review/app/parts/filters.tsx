import type { JSX } from "preact";
import { list, overview } from "../state/data.ts";
import { asked, type Filter, filter, rules, shown } from "../state/filter.ts";
import { reasonNames, stateNames } from "../../../diff/names.ts";

type Choice = readonly [value: string, name: string];

const states: readonly Choice[] = Object.entries(stateNames).map(([state, { name }]) => [state, name]);
const reasons: readonly Choice[] = [["any", "wants a look"], ...Object.entries(reasonNames)];

/** By text, reason, state, finding and story; how many are left is said. */
export function Filters(): JSX.Element {
  const stories = (overview.value?.stories ?? []).map(({ story, title }): Choice => [story, title || story]);
  return (
    <search class="filters">
      <label>
        <span class="spoken">Text</span>
        <input
          type="search"
          id="filter"
          placeholder="Words, or a query: origin=deepl findings>0"
          aria-invalid={asked.value.problem === null ? undefined : "true"}
          value={filter.value.text}
          onInput={({ currentTarget }) => set({ text: currentTarget.value })}
        />
      </label>
      <Select label="Reason" name="reason" choices={reasons} all="all segments" />
      <Select label="State" name="state" choices={states} all="any state" />
      <Select
        label="Finding"
        name="rule"
        choices={rules.value.map((rule): Choice => [rule, rule])}
        all="any finding or none"
      />
      <Select label="Story" name="story" choices={stories} all="all stories" />
      <output
        class="about"
        aria-live="polite"
      >{`${shown.value.length.toLocaleString("en")} of ${(list.value?.rows.length ?? 0).toLocaleString("en")}`}</output>
      {asked.value.problem !== null && <p class="problem">{asked.value.problem}</p>}
    </search>
  );
}

function set(change: Partial<Filter>): void {
  filter.value = { ...filter.value, ...change };
}

interface SelectProps {
  readonly label: string;
  readonly name: Exclude<keyof Filter, "text">;
  readonly choices: readonly Choice[];
  readonly all: string;
}

function Select({ label, name, choices, all }: SelectProps): JSX.Element {
  return (
    <label>
      <span class="spoken">{label}</span>
      <select value={filter.value[name]} onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}>
        <option value="">{all}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
