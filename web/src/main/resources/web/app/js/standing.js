// Where the reader stands: the heading reached, and what the server says is still missing.

/** The id of the heading that was last scrolled past the middle of the screen; empty before the first. */
export function lastPassed(headings) {
  return [...headings].filter(heading => heading.getBoundingClientRect().top < innerHeight / 2).at(-1)?.id ?? "";
}

/** Puts the server's answer to a reading report into the page: its words as they come, and the length of the gauge. */
export function showStanding(place, { state, missing, activeSeconds }) {
  const done = !missing;
  for (const word of place.querySelectorAll("[data-rule-state]")) {
    word.textContent = state;
    if (done) markDone(word.closest(".state"));
  }
  for (const text of place.querySelectorAll("[data-rule-missing]")) text.textContent = missing;
  place.toggleAttribute("data-complete", done || place.hasAttribute("data-complete"));

  const needed = Number(place.dataset.needed);
  const percent = done ? 100 : Math.min(100, Math.round(100 * activeSeconds / needed));
  if (needed) place.querySelector("[data-rule] .gauge .value")?.setAttribute("width", percent);
}

function markDone(state) {
  if (!state) return;
  state.className = "state done";
  state.querySelector("use").setAttribute("href", "/assets/icons.svg#g-done");
}
