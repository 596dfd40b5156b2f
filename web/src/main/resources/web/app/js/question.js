// <quiz-question>: saves its response as it is given. One save is under way at a time; what is done meanwhile waits for it, since it
// must name the revision that the first one leads to. A save whose answer was lost is sent again as it was: the server knows it.
import { Delivery, Stopped, teller } from "./delivery.js";
import { from, put } from "./drafts.js";

const WHILE_TYPING = 700;

class QuizQuestion extends HTMLElement {
  /** While a file is on its way: until it has arrived or failed. */
  handing;

  #attempt;
  #delivery;
  #drafts = {};
  #flushing; // while saves are under way: when they are through
  #typing;
  #name;
  #noted; // what the fields held when they were last looked at

  /** Called by the attempt, which knows the words and the drafts. */
  join(attempt) {
    this.#attempt = attempt;
    this.#name = this.dataset.question;
    if ("settled" in this.dataset) return;
    this.addEventListener("input", event => this.#changed(event));
    this.addEventListener("change", event => this.#changed(event));
    this.addEventListener("click", event => this.#choose(event.target));
    this.#drafts = attempt.drafts.read(this.#name);
    this.#restore();
    this.#noted = JSON.stringify(this.#fields());
  }

  get waits() {
    return Boolean(this.#drafts.sending || this.#drafts.next);
  }

  get answered() {
    return [...new FormData(this.#form).entries()].some(([name, value]) =>
      name.startsWith(`${this.#name}.`) && value !== "" && !/\.(revision|flag|confidence)$/.test(name));
  }

  get flagged() {
    return Boolean(this.querySelector(`[name="${this.#name}.flag"]:checked`));
  }

  get #form() {
    return this.closest("form");
  }

  get #revision() {
    return this.querySelector(`[name="${this.#name}.revision"]`);
  }

  #changed({ type, target }) {
    if (!target.name?.startsWith(`${this.#name}.`)) return;
    if (target.type === "file") {
      if (type === "change") this.handing = this.#hand(target).finally(() => { this.handing = undefined; });
      return;
    }
    if (!this.#differs()) return; // leaving a field tells again what its letters told
    const typed = type === "input" && target.matches("textarea, input:not([type=radio], [type=checkbox])");
    clearTimeout(this.#typing);
    this.#note();
    this.#typing = setTimeout(() => this.flush(), typed ? WHILE_TYPING : 0);
  }

  #fields() {
    return [...new FormData(this.#form).entries()]
      .filter(([name, value]) => name.startsWith(`${this.#name}.`) && !name.endsWith(".revision") && typeof value === "string");
  }

  #differs() {
    return JSON.stringify(this.#fields()) !== this.#noted;
  }

  /** Keeps what the fields hold now. */
  #note() {
    const fields = this.#fields();
    this.#noted = JSON.stringify(fields);
    this.#drafts.next = this.#save(fields);
    this.#keep();
    this.#attempt.changed(this);
  }

  /** All that the server asks of a save, so that any page can send it. */
  #save(fields) {
    const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    return { fields: [...fields, [`${this.#name}.revision`, this.#revision.value], [`${this.#name}.saveId`, id]] };
  }

  /** A file goes by itself, at once, piece by piece; the response that names it is saved like any other. */
  async #hand(field) {
    const place = field.closest("fieldset").querySelector("[data-handing]");
    if (!field.files.length) return;
    const shown = teller(place.querySelector("[data-delivery]"));
    const target = { purpose: "attempt", target: this.#attempt.address.split("/").pop(), part: this.#name, caption: "" };
    this.#delivery?.stop();
    const delivery = this.#delivery = new Delivery(field.files[0], target, (state, share, answer) => {
      if (answer?.status === 401) this.#attempt.signedOut();
      shown.tell(state, share);
    });
    shown.stop.onclick = () => delivery.stop();
    try {
      const told = await delivery.run();
      this.querySelector(`[name="${this.#name}.file"]`).value = told.file;
      field.value = "";
      shown.end(place.dataset.sent.replace("$1", told.fileName));
      this.#note();
      this.flush();
    } catch (fault) {
      if (this.#delivery === delivery) shown.end(fault instanceof Stopped ? "" : fault.message || undefined);
    }
  }

  /** @returns {Promise<void>} until nothing waits any more, or something cannot be sent now */
  flush() {
    clearTimeout(this.#typing);
    this.#flushing ??= this.#send().finally(() => { this.#flushing = undefined; });
    return this.#flushing;
  }

  async #send() {
    if (this.waits) this.#say("saving");
    while (this.waits) if (!await this.#sendOne()) break;
  }

  /** @returns whether to go on with the next one */
  async #sendOne() {
    if (!this.#drafts.sending) {
      this.#drafts = { sending: this.#drafts.next };
      this.#keep();
    }
    let answer;
    try {
      answer = await put(`${this.#attempt.address}/responses/${this.#name}`, this.#drafts.sending);
    } catch {
      this.#say("kept");
      this.#attempt.unreachable();
      return false;
    }
    if (answer.ok && !answer.redirected) return this.#kept(await answer.json());
    if (answer.status === 401) {
      this.#say("kept");
      this.#attempt.signedOut();
      return false;
    }
    if (answer.status >= 500 || answer.status === 429) {
      this.#say("kept");
      this.#attempt.unreachable();
      return false;
    }
    return this.#refused(answer);
  }

  #kept({ revision, savedAt, deadline }) {
    delete this.#drafts.sending;
    this.#revision.value = revision;
    if (this.#drafts.next) this.#drafts.next = from(this.#drafts.next, revision);
    this.#keep();
    this.#say("saved", savedAt);
    this.querySelector("[data-conflict]").replaceChildren();
    this.#attempt.reached(deadline);
    this.#attempt.changed(this);
    return true;
  }

  async #refused(answer) {
    const told = await answer.json().catch(() => ({}));
    if (answer.status === 409) {
      this.#drafts.next ??= this.#drafts.sending;
      delete this.#drafts.sending;
      this.#keep();
      this.#conflict(told);
      return false;
    }
    delete this.#drafts.sending;
    if (answer.status === 410 || answer.status === 423) this.#drafts = {};
    this.#keep();
    this.#say("kept", null, told.message);
    if (answer.status === 410) this.#attempt.over();
    return false;
  }

  #conflict({ revision, html }) {
    const place = this.querySelector("[data-conflict]");
    place.innerHTML = html;
    place.dataset.revision = revision;
    place.tabIndex = -1;
    place.focus();
    this.#say("kept");
  }

  /** Of two responses the student keeps one. */
  #choose(button) {
    if (!button.matches("[data-keep], [data-take]")) return;
    const place = this.querySelector("[data-conflict]");
    if (button.matches("[data-take]")) {
      this.#drafts = {};
      this.#keep();
      this.#attempt.reload(this.#name);
      return;
    }
    this.#revision.value = place.dataset.revision ?? this.#revision.value;
    place.replaceChildren();
    this.#note();
    this.flush();
  }

  #keep() {
    this.#attempt.drafts.write(this.#name, this.#drafts);
  }

  /** What an earlier page of this attempt did not get through. */
  #restore() {
    const save = this.#drafts.next ?? this.#drafts.sending;
    if (!save) return;
    const values = save.fields.filter(([name]) => !/\.(revision|saveId)$/.test(name));
    for (const field of this.querySelectorAll(`[name^="${this.#name}."]`)) {
      if (field.name.endsWith(".revision")) continue;
      const given = values.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.matches("[type=radio], [type=checkbox]")) field.checked = given.includes(field.value);
      else if (field.type !== "file") field.value = given[0] ?? "";
    }
    for (const part of this.querySelectorAll("*")) part.refresh?.();
    this.#say("kept");
    this.flush();
  }

  #say(state, time, words) {
    const place = this.querySelector("[data-saved-at]");
    place.className = `saved-at small ${state === "saved" ? "done" : state === "kept" ? "kept" : ""}`;
    place.textContent = words ?? this.#attempt.words(state, time);
  }
}

customElements.define("quiz-question", QuizQuestion);
