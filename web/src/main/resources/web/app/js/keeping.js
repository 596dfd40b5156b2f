// <auto-keep>: a long form keeps itself while it is filled in, and says when it did. The answer is the page as it stands then: what another
// window kept of the form meanwhile comes with it, and where both changed the same answer, the two texts to choose from. What has no answer
// yet is sent again as it was, and what was typed since after it. A button first waits until all is kept: then nothing can get lost with
// the page that it leaves.
const PAUSE = 2_500;
const AGAIN = 10_000;
const LONGEST = 30_000;
const LARGEST_LAST = 60_000; // letters that a browser still sends from a page that is left

class AutoKeep extends HTMLElement {
  #timer;
  #flushing; // while saves are under way: when they are through
  #sending; // a save whose answer has not come
  #changed = false; // whether something was typed since
  #pressed; // the button that waits
  #through = false; // whether it may be sent by the browser

  connectedCallback() {
    this.form = this.querySelector("form");
    this.told = this.querySelector("[role=status]");
    this.addEventListener("input", event => this.#typed(event.target));
    this.addEventListener("submit", event => this.#submit(event), true);
    for (const kind of ["online", "focus", "pagehide"]) addEventListener(kind, () => this.#unsent && this.#flush());
    document.addEventListener("visibilitychange", () => this.#unsent && this.#flush());
    addEventListener("beforeunload", event => this.#unsent && event.preventDefault());
  }

  get #unsent() {
    return Boolean(this.#sending || this.#changed);
  }

  #typed(field) {
    this.#changed = true;
    if (!this.#flushing) this.#pressed = undefined; // it is another wish then
    if (field.name.startsWith("answer.")) this.#chosenAnew(field.name.replace("answer.", "keep."));
    this.#after(PAUSE);
  }

  /** Whoever took the saved one and then types, keeps what they type. */
  #chosenAnew(name) {
    const [here, stored] = this.form.querySelectorAll(`[data-both] [name="${CSS.escape(name)}"]`);
    if (stored?.checked) here.checked = true;
  }

  #after(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), delay);
  }

  #submit(event) {
    if (this.#through) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pressed = event.submitter;
    this.#changed = true;
    this.#flush();
  }

  #flush() {
    clearTimeout(this.#timer);
    this.#flushing ??= this.#send().finally(() => {
      this.#flushing = undefined;
      this.#go();
    });
  }

  async #send() {
    while (this.#unsent && !this.#undecided) if (!await this.#sendOne()) break;
  }

  /** Whether the student has to choose first between what was changed here and elsewhere. */
  get #undecided() {
    return [...this.form.querySelectorAll("[data-both] fieldset")].some(two => !two.querySelector(":checked"));
  }

  /** @returns whether to go on with the next one */
  async #sendOne() {
    this.#sending ??= this.#save();
    const body = this.#sending;
    let answer, page;
    try {
      answer = await fetch(this.form.action, { method: "POST", body, keepalive: body.toString().length < LARGEST_LAST, signal: AbortSignal.timeout(LONGEST) });
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      return this.#later(this.dataset.offline);
    }
    if (answer.status >= 500 || answer.status === 429) return this.#later(this.dataset.busy);
    if (answer.status === 401 || answer.ok && !answer.url.startsWith(this.form.action)) return this.#later(this.dataset.signedOut);
    this.#sending = undefined;
    return answer.ok ? this.#kept(page, body) : this.#refused(answer, page, body);
  }

  #save() {
    const save = new URLSearchParams(new FormData(this.form));
    save.set("saveId", newId());
    this.#changed = false;
    return save;
  }

  #later(words) {
    this.#tell(this.#pressed ? `${words} ${this.dataset.pressed}` : words, true);
    this.#after(AGAIN);
    return false;
  }

  #kept(page, sent) {
    this.#join(page, sent);
    this.#tell(this.dataset.kept.replace("$1", new Date().toLocaleTimeString("en-GB")), false);
    return true;
  }

  /** It is sent again when something in it was changed, or chosen. */
  #refused({ status }, page, sent) {
    this.#changed = true;
    this.#pressed = undefined;
    const both = status === 409 && page.querySelector("auto-keep [data-both]");
    if (both) this.#join(page, sent);
    this.#tell([409, 422].includes(status) && page.querySelector("main [role=alert]")?.textContent.trim() || this.dataset.refused, true);
    if (both) this.told.append(Object.assign(document.createElement("a"), { href: "#both", textContent: this.dataset.choose }));
    return false;
  }

  /** The button that waited, once nothing is left that could get lost. */
  #go() {
    if (!this.#pressed || this.#unsent) return;
    const button = this.#pressed;
    this.#pressed = undefined;
    this.#through = true;
    this.form.elements.saveId.value = newId();
    this.form.requestSubmit(button);
    this.#through = false;
  }

  /** Takes over what the answer shows and the page does not. Of what was typed since it was sent the page goes on to say what it had read. */
  #join(page, sent) {
    const answer = page.querySelector("auto-keep form");
    if (!answer) return;
    this.#parts(answer);
    this.form.querySelector("[data-both]")?.remove();
    const both = answer.querySelector("[data-both]");
    const theirs = new FormData(answer), here = new FormData(this.form), read = readBy(answer), before = readBy(this.form);
    for (const name of new Set([...theirs.keys(), ...sent.keys()])) {
      if (!/^(answer\.|notTreated$)/.test(name)) continue;
      const [now, typed, kept] = [here, sent, theirs].map(form => (form.get(name) ?? "").trim());
      if (kept === typed || kept === now) continue;
      if (now === typed) this.#show(name, kept);
      else keepRead(read, before, name.replace("answer.", ""));
    }
    this.form.elements.read.value = [...read].map(one => one.join(":")).join(" ");
    for (const name of ["revision", "wasNotTreated"]) if (this.form.elements[name]) this.form.elements[name].value = answer.elements[name].value;
    if (both) this.form.prepend(both);
  }

  #show(name, value) {
    for (const field of this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "radio") field.checked = field.value === value;
      else field.value = value;
      field.closest("foot-chart")?.refresh();
    }
  }

  /** What is still to be filled in of each part, and parts that were added elsewhere. */
  #parts(answer) {
    let last;
    for (const part of answer.querySelectorAll("details.part")) {
      const here = this.form.querySelector(`details.part[data-part="${part.dataset.part}"]`);
      if (here) here.querySelector("summary").replaceChildren(...part.querySelector("summary").childNodes);
      else last?.after(part);
      last = here ?? part;
    }
  }

  #tell(words, late) {
    this.told.textContent = words;
    this.told.classList.toggle("late", late);
  }
}

/** What a form says that it had read: a mark of each answer that was not empty. */
function readBy(form) {
  return new Map(form.elements.read.value.split(" ").filter(Boolean).map(one => [one.slice(0, one.lastIndexOf(":")), one.slice(one.lastIndexOf(":") + 1)]));
}

function keepRead(read, before, key) {
  if (before.has(key)) read.set(key, before.get(key));
  else read.delete(key);
}

function newId() {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
}

customElements.define("auto-keep", AutoKeep);
