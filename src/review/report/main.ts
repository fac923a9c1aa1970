import "./styles/report.css";
import { makeDecidable } from "./decide.ts";
import { openFilters } from "./filter.ts";
import { openSaving } from "./save.ts";

const items = Array.from(document.querySelectorAll<HTMLElement>(".item"));
openFilters(items);
const told = openSaving(items);

// Buttons for ten thousand sentences at once take seconds: each gets its own before it can be seen.
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      near.unobserve(target);
      makeDecidable(target, told);
    }
  },
  { rootMargin: "1200px" },
);
for (const item of items) near.observe(item);
