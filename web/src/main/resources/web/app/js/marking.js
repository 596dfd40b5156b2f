// <marking-desk>: one piece of work beside its mark. Keeps the draft as it is written, tells others that somebody is at it, and lets a
// tutor mark by keyboard alone. All of it has a button besides.
//
// One draft is under way at a time. One whose answer was lost is sent again as it was: the server knows it, and the next names the revision
// that it led to. Whoever leaves while something is not acknowledged is held until it is, or asked. What somebody else did meanwhile is
// shown beside what was typed, and from then on nothing is kept by itself: the tutor chooses.
import { about } from "./remarking.js";

const AFTER = 1_000, AGAIN = 2_000, LONGEST_WAIT = 15_000, CLAIM_EVERY = 5 * 60_000, SAME_NUMBER = 900;

class MarkingDesk extends HTMLElement {
  #stop = new AbortController();
  #sending; // a draft whose answer is missing
  #changed = false; // since that was sent
  #saving; // while drafts are under way: what becomes of them
  #stuck = false; // the last one was not kept
  #wait = AGAIN;
  #timer = 0;
  #typed = 0;

  connectedCallback() {
    const { signal } = this.#stop;
    document.addEventListener("keydown", event => this.#key(event), { signal });
    document.addEventListener("click", event => this.#follow(event), { signal });
    addEventListener("online", () => this.#unsent && this.#keeps && this.#flush(), { signal });
    addEventListener("pagehide", () => this.#part(), { signal });
    addEventListener("beforeunload", event => (this.#unsent || this.#remarking) && event.preventDefault(), { signal });
    this.addEventListener("click", event => this.#insert(event));
    this.addEventListener("input", event => event.target.form === this.form && this.#later());
    this.addEventListener("submit", event => this.#submit(event));
    about(this);
    if ("typed" in this.form.dataset) this.#later();
    if (!("open" in this.dataset)) return;
    if (!("others" in this.dataset)) this.#claim();
    const claims = setInterval(() => document.hidden || !("open" in this.dataset) || this.#claim(), CLAIM_EVERY);
    signal.addEventListener("abort", () => clearInterval(claims));
  }

  disconnectedCallback() {
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  get form() {
    return this.querySelector("[data-mark]");
  }

  /** Whether drafts are kept by themselves. */
  get #keeps() {
    return "open" in this.dataset && !("overtaken" in this.form.dataset);
  }

  /** Whether there is something that the server has not acknowledged. */
  get #unsent() {
    return this.#changed || this.#sending !== undefined;
  }

  /** A remark goes by its own button alone. */
  get #remarking() {
    const remark = this.querySelector("#remark");
    if (!remark?.value || "sent" in remark.form.dataset) return false;
    return remark.value !== remark.defaultValue || Boolean(remark.form.querySelector("[role=alert]"));
  }

  #claim() {
    fetch(this.dataset.claim, { method: "POST", body: new URLSearchParams(), redirect: "manual" }).catch(() => {});
  }

  #later() {
    this.#changed = true;
    this.#after(AFTER);
  }

  #after(delay) {
    clearTimeout(this.#timer);
    if (this.#keeps) this.#timer = setTimeout(() => this.#flush(), delay);
  }

  /** @returns {Promise<"kept"|"refused"|"overtaken"|"unreached">} when nothing is under way any more */
  #flush() {
    clearTimeout(this.#timer);
    this.#saving ??= this.#save().finally(() => { this.#saving = undefined; });
    return this.#saving;
  }

  async #save() {
    let became = "kept";
    while (this.#unsent && became === "kept") became = await this.#saveOne();
    return became;
  }

  async #saveOne() {
    if (this.#sending === undefined) {
      this.#sending = this.#fields().toString();
      this.#changed = false;
    }
    try {
      const answer = await this.#post(this.#sending);
      if (answer.ok) return this.#kept(await answer.json());
      if (answer.status === 401) return this.#again(this.dataset.signedOut);
      if (answer.status >= 500 || answer.status === 429) return this.#again(this.dataset.trouble);
      return this.#refused(answer.status, await answer.text());
    } catch {
      return this.#again(this.dataset.trouble);
    }
  }

  #fields() {
    return new URLSearchParams(new FormData(this.form));
  }

  #post(body) {
    const headers = { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", "X-Fragment": "true" };
    return fetch(this.dataset.draft, { method: "POST", body, headers, keepalive: true });
  }

  #kept({ revision, kept }) {
    this.#sending = undefined;
    this.#stuck = false;
    this.#wait = AGAIN;
    this.form.elements.revision.value = revision;
    this.#say(kept);
    return "kept";
  }

  #again(words) {
    this.#stuck = true;
    this.#say(words);
    this.#after(this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    return "unreached";
  }

  #refused(status, html) {
    this.#sending = undefined;
    this.#changed = this.#stuck = true;
    const desk = new DOMParser().parseFromString(html, "text/html").querySelector("marking-desk");
    if (status === 409 && desk) {
      this.#showBoth(desk);
      return "overtaken";
    }
    this.#say(desk?.querySelector(".mark-form .fault-line")?.textContent ?? this.dataset.trouble);
    return desk ? "refused" : "unreached";
  }

  #say(words) {
    this.querySelector("[data-status]").textContent = words;
  }

  /** The page as it is now, with all that stands in the fields here. */
  #showBoth(desk) {
    const typed = [...this.querySelectorAll("input[id], textarea[id]")];
    const { id, selectionStart, selectionEnd } = this.contains(document.activeElement) ? document.activeElement : {};
    const remarks = this.#remarking ? this.querySelector("#remarks") : null;
    this.toggleAttribute("data-open", "open" in desk.dataset);
    this.replaceChildren(...desk.childNodes);
    if (remarks && !this.querySelector("#remark")) this.querySelector(".left").append(remarks);
    for (const field of typed) {
      const now = this.querySelector(`#${field.id}`);
      if (now) now.value = field.value;
    }
    about(this);
    this.#say(this.dataset.changed);
    const field = id && this.querySelector(`#${id}`);
    field?.focus({ preventScroll: true });
    if (field && selectionStart !== null) field.setSelectionRange?.(selectionStart, selectionEnd);
  }

  /** What is sent now would come before a draft that is on its way. */
  async #submit(event) {
    const form = event.target;
    if (form === this.form && !this.#keeps) return this.#done();
    if (!this.#unsent || !this.#keeps) return;
    event.preventDefault();
    const became = await this.#flush();
    if (became !== "kept" && (became !== "refused" || form !== this.form)) return;
    if (form === this.form) this.#done(); // what could not be a draft is sent all the same: the page says why
    // Not before this event is over: while a form tells of being sent, it cannot be sent again.
    setTimeout(() => form.requestSubmit(event.submitter ?? undefined));
  }

  #done() {
    this.#changed = false;
    this.#sending = undefined;
  }

  /** Whoever goes on at once takes the last words along. When they could not be kept, the browser asks. */
  async #follow(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    if ("leave" in link.dataset) this.#done();
    if (!this.#unsent || !this.#keeps || this.#stuck) return;
    event.preventDefault();
    if (await this.#flush() === "kept") location.assign(link.href);
  }

  /** The last chance: nobody waits for the answer. */
  #part() {
    if (!this.#changed || !this.#keeps) return;
    const fields = this.#fields();
    if (this.#sending !== undefined) fields.set("revision", Number(fields.get("revision")) + 1);
    this.#post(fields.toString()).catch(() => {});
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
