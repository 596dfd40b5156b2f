// <practical-sheet>: keeps what an assessor marks as they mark it, also where there is no network. One save is under way at a time; what is
// marked meanwhile waits for it, since it must name the revision that the first one leads to. A save whose answer was lost is sent again as
// it was: the server knows it. "Finish" is a save like any other.
import { PageDrafts, from, put } from "./drafts.js";

const WHILE_TYPING = 700;
const LONGEST_WAIT = 15_000;
const OWN = /^(revision|saveId|finish)$/;

class PracticalSheet extends HTMLElement {
  #store;
  #drafts = {};
  #flushing; // while saves are under way: when they are through
  #typing;
  #retry;
  #wait = 1_000;
  #lost = false;
  #noted; // what the fields held when they were last looked at

  connectedCallback() {
    this.form = this.querySelector("form");
    this.whole = this.querySelector("[data-whole]");
    this.#store = new PageDrafts(this.dataset.owner, this.dataset.address, "state");
    for (const kind of ["input", "change"]) this.form.addEventListener(kind, event => this.#changed(event));
    this.form.addEventListener("submit", event => this.#submit(event));
    this.querySelector("[data-conflict]").addEventListener("click", event => this.#choose(event.target));
    addEventListener("online", () => this.#flush());
    addEventListener("offline", () => this.#unreachable());
    addEventListener("focus", () => this.#flush());
    addEventListener("pagehide", () => this.#flush());
    this.#begin();
  }

  async #begin() {
    this.#lock(true);
    this.#drafts = await this.#store.open();
    await customElements.whenDefined("signature-pad");
    this.#lock(false);
    this.#restore();
  }

  get #revision() {
    return this.form.elements.revision;
  }

  get #waits() {
    return Boolean(this.#drafts.sending || this.#drafts.next);
  }

  #fields() {
    return [...new FormData(this.form).entries()].filter(([name]) => !OWN.test(name));
  }

  #changed({ type, target }) {
    if (this.whole.disabled) return; // a field that is locked loses the focus, and tells of it as if it had changed
    this.#tally();
    if (JSON.stringify(this.#fields()) === this.#noted) return; // leaving a field tells again what its letters told
    clearTimeout(this.#typing);
    this.#note(false);
    const typed = type === "input" && target.matches("textarea, input:not([type=radio], [type=checkbox], [type=hidden])");
    this.#typing = setTimeout(() => this.#flush(), typed ? WHILE_TYPING : 0);
  }

  /** Keeps what the fields hold now: all that the server asks of a save, so that any page can send it. */
  #note(finish) {
    const fields = this.#fields(), id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    this.#noted = JSON.stringify(fields);
    this.#drafts.next = { fields: [...fields, ["revision", this.#revision.value], ["saveId", id], ...(finish ? [["finish", "true"]] : [])] };
    this.#keep();
  }

  #submit(event) {
    event.preventDefault();
    const finish = event.submitter?.name === "finish", missing = finish ? this.#missing() : [];
    this.#tellMissing(missing);
    if (missing.length) return;
    this.#note(finish);
    if (finish) this.#lock(true);
    this.#flush();
  }

  /** The same that the server would miss: the student may be gone when it is asked. */
  #missing() {
    const { elements } = this.form, words = this.dataset, ended = this.querySelector("[name=fail]:checked");
    return [
      [!ended && this.#open > 0, words.missingCriteria],
      [!this.querySelector("[name=rating]:checked"), words.missingRating],
      [ended && !elements.comment.value.trim(), words.missingComment],
      [!elements.assessorName.value.trim(), words.missingAssessor],
      [elements.studentName && !elements.studentName.value.trim(), words.missingStudent],
    ].filter(([lacks]) => lacks).map(([, told]) => told);
  }

  #tellMissing(missing) {
    const place = this.querySelector("[data-missing]");
    place.hidden = missing.length === 0;
    place.querySelector("ul").replaceChildren(...missing.map(words => Object.assign(document.createElement("li"), { textContent: words })));
    if (missing.length) place.focus();
  }

  get #open() {
    return [...this.querySelectorAll(".judged:has([name^=level-])")].filter(row => !row.querySelector(":checked")).length;
  }

  #tally() {
    const points = [...this.querySelectorAll("[data-points]:checked")].reduce((sum, level) => sum + Number(level.dataset.points), 0);
    const open = this.querySelector("[data-open]");
    this.querySelector("[data-points-so-far]").textContent = this.dataset.total.replace("$1", points).replace("$2", this.dataset.most);
    open.textContent = this.dataset.toJudge.replace("$1", this.#open);
    open.hidden = this.#open === 0;
  }

  #flush() {
    clearTimeout(this.#typing);
    clearTimeout(this.#retry);
    this.#flushing ??= this.#send().finally(() => { this.#flushing = undefined; });
    return this.#flushing;
  }

  async #send() {
    if (!this.#waits || this.querySelector("[data-conflict] .stored")) return;
    this.#say(this.dataset.saving);
    while (this.#waits) if (!await this.#sendOne()) break;
  }

  /** @returns whether to go on with the next one */
  async #sendOne() {
    if (!this.#drafts.sending) {
      this.#drafts = { sending: this.#drafts.next };
      this.#keep();
    }
    let answer;
    try {
      answer = await put(`${this.dataset.address}/state`, this.#drafts.sending);
    } catch {
      return this.#unreachable();
    }
    if (answer.ok) return this.#kept(await answer.json());
    if (answer.status >= 500 || answer.status === 429) return this.#unreachable();
    this.#keptHere();
    if (answer.status === 401) return this.#connection(this.dataset.signedOut);
    if (answer.status === 404) return this.#connection(this.dataset.notYours);
    return this.#refused(answer.status, await answer.json().catch(() => ({})));
  }

  #kept({ revision, savedAt, finished, missing }) {
    delete this.#drafts.sending;
    this.#revision.value = revision;
    if (this.#drafts.next) this.#drafts.next = from(this.#drafts.next, revision);
    this.#keep();
    this.#wait = 1_000;
    this.#say(this.dataset.saved.replace("$1", new Date(savedAt).toLocaleTimeString("en-GB")), "done");
    if (finished) location.assign(this.dataset.address);
    else if (missing.length) {
      this.#lock(false);
      this.#tellMissing(missing);
    }
    if (this.#lost && !this.#waits) {
      this.#lost = false;
      this.#connection(this.dataset.online, true);
    }
    return !finished;
  }

  #refused(status, { message, revision, html }) {
    if (status === 409) {
      this.#drafts.next ??= this.#drafts.sending;
      delete this.#drafts.sending;
      this.#keep();
      this.#conflict(revision, html);
      return false;
    }
    if (status === 423) {
      this.#drafts = {};
      this.#keep();
      this.#lock(true);
      this.#say("");
      return this.#connection(this.dataset.overBefore);
    }
    this.#drafts.next ??= this.#drafts.sending;
    delete this.#drafts.sending;
    this.#keep();
    this.#lock(false);
    this.#say(message ?? this.dataset.kept, "kept");
    return false;
  }

  #conflict(revision, html) {
    const place = this.querySelector("[data-conflict]");
    place.innerHTML = html;
    place.dataset.revision = revision;
    place.tabIndex = -1;
    place.focus();
    this.#lock(false);
  }

  /** Of two states the assessor keeps one. */
  #choose(button) {
    const place = this.querySelector("[data-conflict]");
    if (button.matches("[data-take]")) {
      this.#drafts = {};
      this.#keep();
      location.reload();
    } else if (button.matches("[data-keep]")) {
      this.#revision.value = place.dataset.revision;
      place.replaceChildren();
      this.#note(false);
      this.#flush();
    }
  }

  #unreachable() {
    this.#lost = true;
    this.#keptHere();
    this.#connection(this.#finishing ? this.dataset.finishedHere : this.dataset.offline);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#flush(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    return false;
  }

  #keptHere() {
    if (this.#waits) this.#say(this.dataset.kept, "kept");
  }

  get #finishing() {
    return [this.#drafts.sending, this.#drafts.next].some(save => save?.fields.some(([name]) => name === "finish"));
  }

  #connection(text, good = false) {
    const place = this.querySelector("[data-connection]");
    place.hidden = false;
    place.classList.toggle("wait", !good);
    place.querySelector("span").textContent = text;
    if (good) setTimeout(() => { if (!this.#lost) place.hidden = true; }, 5_000);
    return false;
  }

  #keep() {
    this.#store.write(this.#drafts);
  }

  /** Nothing is marked any more once it is signed. */
  #lock(locked) {
    this.whole.disabled = locked;
    for (const button of this.querySelectorAll(".tally button")) button.disabled = locked;
  }

  /** What an earlier page of this sheet did not get through. */
  #restore() {
    const save = this.#drafts.next ?? this.#drafts.sending;
    if (save) {
      for (const field of this.form.querySelectorAll("[name]")) {
        if (OWN.test(field.name) || field.name === "sheet" || field.type === "submit") continue;
        const given = save.fields.filter(([name]) => name === field.name).map(([, value]) => value);
        if (field.matches("[type=radio], [type=checkbox]")) field.checked = given.includes(field.value);
        else field.value = given[0] ?? "";
      }
      for (const pad of this.querySelectorAll("signature-pad")) pad.refresh();
      this.#revision.value = save.fields.find(([name]) => name === "revision")[1]; // what is marked on top of it is made from the same
      this.#keptHere();
    }
    this.#noted = JSON.stringify(this.#fields());
    this.#tally();
    if (this.#finishing) this.#lock(true);
    this.#flush();
  }

  #say(words, kind = "") {
    const place = this.querySelector("[data-saved-at]");
    place.className = `saved-at small ${kind}`;
    place.textContent = words;
  }
}

customElements.define("practical-sheet", PracticalSheet);
