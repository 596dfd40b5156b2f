// Keeps a document while it is written: in this browser at once, at the school a moment later. What the school has is said with its
// time; what it has not is in the browser until it has.
const IDLE = 2_000, LONGEST = 10_000, LONGEST_WAIT = 30_000;

export class Keeper {
  #editor;
  #data;
  #base;
  #agreed; // the text of the base, as the school has it
  #idle;
  #due = 0;
  #wait = 1_000;
  #sending = false;
  #stopped = false;

  constructor(editor) {
    this.#editor = editor;
    this.#data = editor.dataset;
    this.#base = Number(editor.form.elements.base.value);
    const kept = this.#read();
    if (kept?.text === editor.field.value) this.#forget();
    else if (kept && !("settled" in this.#data)) {
      this.unsent = kept.text;
      this.#base = kept.base;
      editor.form.elements.base.value = kept.base;
    }
    this.#agreed = "unsent" in this.#data || this.unsent !== undefined ? null : editor.field.value;
    addEventListener("online", () => this.now());
    document.addEventListener("visibilitychange", () => document.hidden && this.#stored !== null && this.now());
  }

  changed() {
    this.#write();
    if (this.#stopped) return; // what was said of the conflict still holds
    this.#say(this.#data.unsaved);
    clearTimeout(this.#idle);
    this.#due ||= Date.now() + LONGEST;
    this.#idle = setTimeout(() => this.now(), Math.max(0, Math.min(IDLE, this.#due - Date.now())));
  }

  /** The revision that the text here was made from. */
  get base() {
    return this.#base;
  }

  /** Whether nothing is saved any more until somebody has looked. */
  get stopped() {
    return this.#stopped;
  }

  /** Whether the text here is another one than the school has, or may have. */
  get unsaved() {
    return this.#editor.text !== this.#agreed;
  }

  /** Puts what others have written into the editor, where nothing in it is still to be saved; the next save joins it otherwise. */
  take({ revision, text }) {
    if (this.#sending || this.#stopped || this.unsaved) return false;
    this.#settle(revision, text);
    return true;
  }

  /** The form takes over; what it brings is kept here until the next page has it. */
  leave() {
    this.#stopped = true;
    clearTimeout(this.#idle);
  }

  async now() {
    if (this.#sending || this.#stopped) return;
    clearTimeout(this.#idle);
    this.#sending = true;
    this.#due = 0;
    const text = this.#editor.text;
    try {
      const answer = await fetch(this.#data.address, {
        method: "PUT",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ text, base: this.#base, saveId: crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now() }),
      });
      this.#wait = 1_000;
      await this.#told(answer, text);
    } catch {
      this.#say(this.#data.offline, true);
      this.#later();
    } finally {
      this.#sending = false;
    }
  }

  async #told(answer, sent) {
    if (answer.ok) return this.#saved(await answer.json(), sent);
    if (answer.status === 401) return this.#say(this.#data.signedOut, true);
    if (answer.status >= 500) {
      this.#say(this.#data.offline, true);
      return this.#later();
    }
    const problem = await answer.json().catch(() => ({}));
    if (problem.movedTo) return this.#follow(problem.movedTo);
    // Somebody must look: the form's answer shows both.
    this.#say(answer.status === 409 || answer.status === 410 ? this.#data.conflict : this.#data.refused, true);
    this.#stopped = answer.status === 409 || answer.status === 410;
  }

  /** The document stands elsewhere now: its page there goes on with what is unsaved here. */
  #follow(path) {
    const steps = path.split("/").map(encodeURIComponent).join("/");
    this.#write(this.#place.slice(0, -this.#data.path.length) + path);
    this.#forget();
    this.#stopped = true;
    location.assign(this.#data.documents + steps);
  }

  #saved({ revision, sentRevision, savedAt, text }, sent) {
    if (this.#editor.text !== sent) { // typed on from what was sent: that is where the next save begins
      this.#rebase(sentRevision);
      return this.changed();
    }
    this.#settle(revision, text);
    this.#say(this.#data.saved.replace("$1", new Date(savedAt).toLocaleTimeString("en-GB")));
    this.#editor.dispatchEvent(new Event("kept"));
  }

  #rebase(revision) {
    this.#base = revision;
    this.#editor.form.elements.base.value = revision;
    this.#due = 0;
  }

  /** The text here is now that of the school. */
  #settle(revision, text) {
    this.#rebase(revision);
    this.#editor.text = text;
    clearTimeout(this.#idle); // the editor has told of that as of something typed
    this.#due = 0;
    this.#agreed = text;
    this.#forget();
    this.#say("");
  }

  #later() {
    this.#idle = setTimeout(() => this.now(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  #say(words, late = false) {
    const place = this.#editor.querySelector("[data-kept]");
    place.setAttribute("aria-live", late ? "assertive" : "off"); // "Saved" every few seconds would talk over the author
    place.textContent = words;
    place.classList.toggle("late", late);
  }

  /** Where it is saved, with its path as it is written in the draft. */
  get #place() {
    return decodeURIComponent(this.#data.address);
  }

  #key(place = this.#place) {
    return `footing.source/${this.#data.owner}${place}`;
  }

  get #stored() {
    return localStorage.getItem(this.#key());
  }

  #read() {
    try {
      return JSON.parse(this.#stored);
    } catch {
      return null;
    }
  }

  #write(place) {
    try {
      localStorage.setItem(this.#key(place), JSON.stringify({ base: this.#base, text: this.#editor.text }));
    } catch { /* a full or forbidden store: the page itself still holds it */ }
  }

  #forget() {
    localStorage.removeItem(this.#key());
  }
}
