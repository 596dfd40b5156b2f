// <lesson-reading>: tells the server that someone reads, and shows what it answers. The server alone counts the time,
// so a report too many or too few can neither cheat nor cost anyone a lesson.
import { lastPassed, showStanding } from "./standing.js";

const EVERY = 30_000;

class LessonReading extends HTMLElement {
  #stop = new AbortController();
  #ended = false;
  #last = 0;

  connectedCallback() {
    const { signal } = this.#stop;
    const clock = setInterval(() => this.#tick(), 1_000);
    const end = new IntersectionObserver(seen => seen.some(({ isIntersecting }) => isIntersecting) && this.#reachEnd());
    for (const mark of this.querySelectorAll("[data-end]")) end.observe(mark);
    document.addEventListener("visibilitychange", () => document.hidden ? this.#report() : this.#tick(), { signal });
    addEventListener("pagehide", () => document.hidden || this.#report(), { signal });
    addEventListener("online", () => this.#report(), { signal });
    signal.addEventListener("abort", () => { clearInterval(clock); end.disconnect(); });
    this.#report(); // the server's clock starts with the first report
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  #tick() {
    if (!document.hidden && Date.now() - this.#last >= EVERY) this.#report();
  }

  #reachEnd() {
    if (this.#ended) return;
    this.#ended = true;
    this.#report();
  }

  async #report() {
    this.#last = Date.now();
    const body = new URLSearchParams({ section: lastPassed(this.querySelectorAll(".prose > h2[id]")), end: this.#ended });
    try {
      const answer = await fetch(this.dataset.visit, { method: "POST", body, keepalive: true, headers: { Accept: "application/json" } });
      this.#reveal("[data-signed-out]", answer.status === 401);
      this.#reveal("[data-offline]", !answer.ok && answer.status !== 401);
      if (answer.status === 401) this.#stop.abort();
      if (answer.ok) showStanding(this, await answer.json());
    } catch {
      this.#reveal("[data-offline]", !navigator.onLine || !document.hidden); // the next tick tries again
    }
  }

  #reveal(part, shown) {
    for (const element of this.querySelectorAll(part)) element.hidden = !shown;
  }
}

customElements.define("lesson-reading", LessonReading);
