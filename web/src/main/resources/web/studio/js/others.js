// Tells that somebody else has changed the document, and shows it at once where nothing here is still to be saved.
const OFTEN = 5_000, SELDOM = 60_000;

export class Others {
  #editor;
  #keeper;
  #timer;
  #asked = Date.now();
  #wait = OFTEN;
  #told = 0;

  constructor(editor, keeper) {
    this.#editor = editor;
    this.#keeper = keeper;
    document.addEventListener("visibilitychange", () => this.#later());
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    if (!document.hidden) this.#timer = setTimeout(() => this.#ask(), Math.max(0, this.#asked + this.#wait - Date.now()));
  }

  async #ask() {
    this.#asked = Date.now();
    if (this.#keeper.base > 0) await this.#look();
    this.#later();
  }

  async #look() {
    try {
      const answer = await fetch(this.#editor.dataset.address, {
        headers: { Accept: "application/json", "If-None-Match": `"${this.#keeper.base}"` },
      });
      this.#wait = answer.ok || answer.status === 304 ? OFTEN : SELDOM;
      if (answer.status === 200) this.#tell(await answer.json());
      if (answer.status === 404) this.#say(this.#editor.dataset.gone);
    } catch {
      this.#wait = Math.min(this.#wait * 2, SELDOM); // not connected, which the keeper says
    }
  }

  #tell(document) {
    const { revision, by, changedAt } = document;
    if (revision <= this.#keeper.base || this.#keeper.stopped) return; // saved from here meanwhile, or the form shows both
    const taken = this.#keeper.take(document);
    if (!taken && revision === this.#told) return;
    this.#told = revision;
    const words = taken ? this.#editor.dataset.taken : this.#editor.dataset.joins;
    const time = new Date(changedAt).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    this.#say(words.replace("$1", () => by ?? this.#editor.dataset.program).replace("$2", time));
  }

  #say(words) {
    const place = this.#editor.querySelector("[data-others]");
    if (place.textContent !== words) place.textContent = words;
  }
}
