// <quiz-attempt>: the clock, the connection and the map of an open attempt. Without it the page works by its buttons.
import { Drafts } from "./drafts.js";
import "./question.js";

const POLL = 30_000;
const LONGEST_WAIT = 15_000;
const DAY = 86_400_000; // until then the date says enough
const WARNINGS = [[60_000, "oneMinute"], [300_000, "fiveMinutes"]];

class QuizAttempt extends HTMLElement {
  #lead = 0; // of the server's clock before this device's
  #deadline;
  #warned = new Set();
  #wait = 1_000;
  #retry;
  #lost = false;
  #ended = false;

  connectedCallback() {
    this.#lead = Number(this.dataset.now) - Date.now();
    this.#deadline = Number(this.dataset.deadline) || null;
    this.address = this.dataset.address;
    this.drafts = new Drafts(this.dataset.owner, this.address);
    this.#questions.forEach(question => question.join(this));
    setInterval(() => this.#tick(), 1_000);
    setInterval(() => this.#poll(), POLL);
    addEventListener("online", () => this.#flush());
    addEventListener("offline", () => this.unreachable());
    addEventListener("pagehide", () => this.#flush());
    this.querySelector("#responses").addEventListener("submit", event => this.#submit(event));
    this.querySelector("dialog form").addEventListener("submit", event => this.#signIn(event));
    this.#tick();
  }

  get #questions() {
    return [...this.querySelectorAll("quiz-question")];
  }

  words(state, time) {
    const words = this.dataset[state];
    return time ? words.replace("$1", new Date(time).toLocaleTimeString("en-GB")) : words;
  }

  changed(question) {
    const link = this.querySelector(`[data-map="${CSS.escape(question.dataset.question)}"]`);
    link.classList.toggle("saved", question.answered);
    link.querySelector("[data-map-state]").textContent =
      (question.answered ? this.dataset.answered : this.dataset.unanswered) + (question.flagged ? `, ${this.dataset.flagged}` : "");
    const flag = link.querySelector(".icon");
    if (question.flagged && !flag) link.insertAdjacentHTML("beforeend", '<svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#flag"/></svg>');
    else if (!question.flagged) flag?.remove();
  }

  /** A save arrived. */
  reached(deadline) {
    this.#deadline = deadline ?? null;
    this.#wait = 1_000;
    if (!this.#lost) return;
    if (this.#questions.some(question => question.waits)) return this.#flush();
    this.#lost = false;
    this.#connection(this.dataset.online, true);
  }

  unreachable() {
    this.#lost = true;
    this.#connection(this.dataset.offline, false);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#flush(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  signedOut() {
    const dialog = this.querySelector("dialog");
    if (!dialog.open) dialog.showModal();
  }

  /** The attempt ended elsewhere or by the clock. */
  over() {
    if (this.#ended) return;
    this.#ended = true;
    setTimeout(() => location.assign(this.address), 4_000);
  }

  reload(question) {
    location.hash = question;
    location.reload();
  }

  async #flush() {
    await Promise.all(this.#questions.map(question => question.flush()));
    return this.#questions.every(question => !question.waits);
  }

  /** What is on its way arrives before the page is left by a button. */
  async #submit(event) {
    const waiting = this.#questions.some(question => question.waits || question.handing);
    if (!waiting) return;
    event.preventDefault();
    const form = event.target, button = event.submitter;
    await Promise.all(this.#questions.map(question => question.handing));
    if (await this.#flush()) form.requestSubmit(button);
    else this.querySelector("[data-connection]").scrollIntoView({ block: "center" });
  }

  async #signIn(event) {
    event.preventDefault();
    const dialog = this.querySelector("dialog"), field = dialog.querySelector("input"), fault = dialog.querySelector("[role=alert]");
    const body = new URLSearchParams({ username: this.dataset.owner, password: field.value });
    if (document.querySelector("idle-watch")) body.set("shared", "true");
    const answer = await fetch("/login", { method: "POST", body, redirect: "manual" }).catch(() => null);
    const good = answer?.type === "opaqueredirect";
    fault.hidden = good;
    fault.textContent = good ? "" : answer ? this.dataset.wrongPassword : this.dataset.offline;
    field.value = "";
    if (!good) return field.focus();
    dialog.close();
    this.#flush();
  }

  #connection(text, good) {
    const place = this.querySelector("[data-connection]");
    place.hidden = false;
    place.classList.toggle("wait", !good);
    place.querySelector("span").textContent = text;
    if (good) setTimeout(() => { if (!this.#lost) place.hidden = true; }, 5_000);
  }

  async #poll() {
    if (this.#ended || this.#lost) return;
    try {
      const answer = await fetch(`${this.address}/clock`, { headers: { Accept: "application/json" } });
      if (answer.status === 401) return this.signedOut();
      if (!answer.ok) return;
      const { now, deadline, open } = await answer.json();
      this.#lead = now - Date.now();
      this.#deadline = deadline ?? null;
      if (!open) this.over();
    } catch {
      this.unreachable();
    }
  }

  #tick() {
    const place = this.querySelector("[data-left]");
    if (!place) return;
    const left = Math.max(0, this.#deadline - Date.now() - this.#lead);
    place.hidden = !this.#deadline || left > DAY;
    if (place.hidden) return;
    const seconds = Math.ceil(left / 1_000);
    place.querySelector("b").textContent = seconds >= 3_600
      ? `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
      : `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
    this.querySelector(".clock").classList.toggle("short", left <= 60_000);
    for (const [before, words] of WARNINGS) {
      if (left <= before && left > 0 && !this.#warned.has(words)) {
        WARNINGS.filter(([later]) => later >= before).forEach(([, known]) => this.#warned.add(known));
        this.querySelector("[data-announce]").textContent = this.dataset[words];
      }
    }
    if (left === 0) this.#timeIsUp();
  }

  async #timeIsUp() {
    if (this.#ended) return;
    this.#ended = true;
    this.#connection(this.dataset.timeIsUp, false);
    await this.#flush();
    const form = Object.assign(document.createElement("form"), { method: "post", action: `${this.address}/submission` });
    document.body.append(form);
    form.submit();
  }
}

const two = number => String(number).padStart(2, "0");

customElements.define("quiz-attempt", QuizAttempt);
