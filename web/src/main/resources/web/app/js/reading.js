// <lesson-reading>: tells the server that someone reads, and shows what is still missing. The server alone counts the time,
// so a report too many or too few can never cheat or cost anyone a lesson.
const EVERY = 30_000;

class LessonReading extends HTMLElement {
  #ended = false;
  #asked = 0;

  connectedCallback() {
    const end = document.querySelector("[data-end]");
    this.#stop = new AbortController();
    this.#ends = new IntersectionObserver(([seen]) => seen.isIntersecting && this.#reachEnd());
    if (end) this.#ends.observe(end);
    this.#timer = setInterval(() => this.#due() && this.#report(), 1_000);
    const options = { signal: this.#stop.signal };
    document.addEventListener("visibilitychange", () => document.hidden ? this.#report() : this.#due() && this.#report(), options);
    addEventListener("pagehide", () => document.hidden || this.#report(), options);
    addEventListener("online", () => this.#report(), options);
    this.#report(); // the clock on the server starts with the first report
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    this.#ends.disconnect();
    this.#stop.abort();
  }

  #stop;
  #ends;
  #timer;

  #due() {
    return !document.hidden && Date.now() - this.#asked >= EVERY;
  }

  #reachEnd() {
    if (this.#ended) return;
    this.#ended = true;
    this.#report();
  }

  async #report() {
    this.#asked = Date.now();
    const body = new URLSearchParams({ section: this.#section(), end: this.#ended });
    try {
      const answer = await fetch(this.dataset.visit, { method: "POST", body, keepalive: true, headers: { Accept: "application/json" } });
      if (answer.status === 401) return this.#signedOut();
      this.#show("[data-offline]", !answer.ok);
      if (answer.ok) this.#standing(await answer.json());
    } catch {
      this.#show("[data-offline]", !document.hidden);
    }
  }

  /** The heading that was last scrolled past. */
  #section() {
    const passed = [...document.querySelectorAll(".prose h2[id]")].filter(h => h.getBoundingClientRect().top < innerHeight / 2);
    return passed.at(-1)?.id ?? "";
  }

  #standing({ state, missing, activeSeconds }) {
    const done = !missing, needed = Number(this.dataset.needed);
    for (const word of document.querySelectorAll("[data-rule-state]")) {
      word.textContent = state;
      const mark = word.closest(".state");
      if (done && mark) mark.className = "state done";
      if (done) mark?.querySelector("use")?.setAttribute("href", "/assets/icons.svg#g-done");
    }
    for (const text of this.querySelectorAll("[data-rule-missing]")) text.textContent = missing;
    if (done) this.dataset.complete = "";
    const width = done ? 100 : Math.min(100, Math.round(100 * activeSeconds / needed));
    if (needed) this.querySelector(".gauge .value")?.setAttribute("width", width);
  }

  #signedOut() {
    this.disconnectedCallback();
    this.#show("[data-signed-out]", true);
  }

  #show(part, shown) {
    for (const element of this.querySelectorAll(part)) element.hidden = !shown;
  }
}

customElements.define("lesson-reading", LessonReading);
