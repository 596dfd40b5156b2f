// <marking-desk>: one piece of work beside its mark. Keeps the draft as it is written, tells others that somebody is at it, and lets a
// tutor mark by keyboard alone. All of it has a button besides.
import { about } from "./remarking.js";

const AFTER = 1_000, CLAIM_EVERY = 5 * 60_000, SAME_NUMBER = 900;

class MarkingDesk extends HTMLElement {
  #stop = new AbortController();
  #saving = null;
  #timer = 0;
  #typed = 0;

  connectedCallback() {
    const { signal } = this.#stop;
    this.form = this.querySelector("[data-mark]");
    document.addEventListener("keydown", event => this.#key(event), { signal });
    this.form.addEventListener("click", event => this.#insert(event));
    about(this);
    if (!("open" in this.dataset)) return;
    this.form.addEventListener("input", () => this.#later());
    this.form.addEventListener("submit", event => this.#leave(event));
    addEventListener("pagehide", () => this.#timer && this.#keep(), { signal }); // "1", "n": who marks by keys leaves at once
    if (!("others" in this.dataset)) this.#claim();
    const claims = setInterval(() => document.hidden || this.#claim(), CLAIM_EVERY);
    signal.addEventListener("abort", () => clearInterval(claims));
  }

  disconnectedCallback() {
    this.#stop.abort();
    this.#still();
  }

  #claim() {
    fetch(this.dataset.claim, { method: "POST", body: new URLSearchParams(), redirect: "manual" }).catch(() => {});
  }

  #later() {
    this.#still();
    this.#timer = setTimeout(() => this.#keep(), AFTER);
  }

  #still() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #keep() {
    this.#still();
    this.#saving = this.#save();
  }

  async #save() {
    await this.#saving;
    const status = this.querySelector("[data-status]");
    try {
      const answer = await fetch(this.dataset.draft, {
        method: "POST",
        body: new URLSearchParams(new FormData(this.form)),
        headers: { "X-Fragment": "true" },
        keepalive: true,
      });
      if (!answer.ok) throw answer.status;
      const { revision, kept } = await answer.json();
      this.form.elements.revision.value = revision;
      status.textContent = kept;
    } catch (fault) {
      status.textContent = fault === 409 ? this.dataset.changed : this.dataset.trouble;
    }
  }

  /** A draft on its way would overtake what is sent now. */
  async #leave(event) {
    this.#still();
    if (!this.#saving) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const saving = this.#saving;
    await saving;
    if (this.#saving === saving) this.#saving = null;
    // Not before this event is over: while a form tells of being sent, it cannot be sent again.
    setTimeout(() => this.form.requestSubmit(event.submitter ?? undefined));
  }

  #insert(event) {
    const button = event.target.closest("button[name=comment]");
    if (!button) return;
    event.preventDefault();
    const words = this.form.elements.words;
    words.value = [words.value.trim(), button.parentElement.querySelector("[data-saved]").textContent].filter(Boolean).join("\n\n");
    words.dispatchEvent(new Event("input", { bubbles: true }));
    words.focus();
  }

  #key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!event.repeat) this.form.requestSubmit(this.querySelector("[data-give]"));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, video")) return;
    if (/^\d$/.test(event.key)) this.#digit(event);
    else if (event.key === "n") this.querySelector("[data-next]")?.click();
    else if (event.key === "p") this.querySelector("[data-previous]")?.click();
    else if (event.key === "w") { event.preventDefault(); this.form.elements.words.focus(); }
    else if (event.key === "?") this.querySelector("[data-keys]").toggleAttribute("open");
  }

  /** Two digits soon after each other are one number, where it can be given. */
  #digit(event) {
    const field = this.form.elements.points;
    const both = event.timeStamp - this.#typed < SAME_NUMBER ? field.value + event.key : event.key;
    field.value = Number(both) <= Number(this.form.dataset.most) ? both : event.key;
    this.#typed = event.timeStamp;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("marking-desk", MarkingDesk);
