// Where the reader stands: the heading reached, and what the server says is still missing.

/** The id of the heading that was last scrolled past the middle of the screen; empty before the first. */
export function lastPassed(headings) {
  return [...headings].filter(heading => heading.getBoundingClientRect().top < innerHeight / 2).at(-1)?.id ?? "";
}

/** Puts the server's answer to a reading report into the page: its words as they come, and the length of the gauge. */
export function showStanding(place, { title, missing, percent, done }) {
  for (const word of place.querySelectorAll("[data-rule-state]")) {
    word.textContent = title;
    mark(word.closest(".state"), done ? "done" : "now");
  }
  for (const text of place.querySelectorAll("[data-rule-missing]")) {
    if (text.textContent !== missing) text.textContent = missing;
  }
  for (const text of place.querySelectorAll("[data-rule-open]")) text.hidden = done;
  for (const text of place.querySelectorAll("[data-rule-done]")) text.hidden = !done;
  place.toggleAttribute("data-complete", done);
  place.querySelector("[data-rule] .gauge .value")?.setAttribute("width", percent);
}

function mark(state, kind) {
  if (!state) return;
  state.className = `state ${kind}`;
  state.querySelector("use").setAttribute("href", `/assets/icons.svg#g-${kind}`);
}
