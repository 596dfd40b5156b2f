// Shows what becomes of the text a moment after it was typed, with what is wrong in it, and scrolls along.
// For what is no lesson the whole course is compiled.
const PAUSE = 250, LONG_PAUSE = 1_500;

export class Preview {
  #editor;
  #pause;
  #asked;

  constructor(editor) {
    this.#editor = editor;
    this.body = editor.querySelector("[data-seen]");
    this.faults = editor.querySelector("[data-faults]");
    // The page said how many there were; from now on the list says it.
    document.querySelector("[data-errors]")?.remove();
    // A self-check is answered by the text that the school has: what was typed a moment ago goes there first.
    this.body?.addEventListener("submit", event => this.#keepFirst(event), { capture: true });
    // What is tried here goes nowhere.
    this.body?.addEventListener("submit", event => event.preventDefault());
    this.faults.addEventListener("click", event => {
      const line = event.target.closest("[data-line]")?.dataset.line;
      if (line) this.#editor.goTo(Number(line));
    });
  }

  async #keepFirst(event) {
    const { keeper } = this.#editor, { target: form, submitter } = event;
    if (!keeper.unsaved) return;
    event.preventDefault();
    event.stopPropagation();
    await keeper.now();
    if (!keeper.unsaved) form.requestSubmit(submitter);
  }

  changed(view) {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#ask(view), this.body ? PAUSE : LONG_PAUSE);
  }

  async #ask(view) {
    this.#asked?.abort();
    this.#asked = new AbortController();
    try {
      const answer = await fetch(this.#editor.dataset.preview, {
        method: "POST",
        body: this.#editor.text,
        headers: { "Content-Type": "text/markdown", Accept: "application/json" },
        signal: this.#asked.signal,
      });
      if (!answer.ok) return;
      const { html, faults } = await answer.json();
      if (this.body) this.body.innerHTML = html;
      this.#list(faults);
      this.#editor.mark(faults);
      this.scrollWith(view);
    } catch { /* typed on, or not connected, which the keeper says */ }
  }

  #list(faults) {
    const { fault, sound } = this.#editor.dataset;
    this.faults.replaceChildren(...(faults.length ? faults : [null]).map(one => {
      const item = document.createElement("li");
      if (!one) item.textContent = sound;
      else item.append(Object.assign(document.createElement("button"), { type: "button", className: "button bare", textContent: fault.replace("$1", one.line).replace("$2", () => one.wrong).replace("$3", () => one.mend) }));
      if (one) item.firstChild.dataset.line = one.line;
      return item;
    }));
  }

  /** Headings are what both have, in the same order; between two of them it moves in proportion. */
  scrollWith(view) {
    if (!this.body) return;
    const marks = [];
    for (let n = 1; n <= view.state.doc.lines; n++) if (/^#{2,6}\s/.test(view.state.doc.line(n).text)) marks.push(view.state.doc.line(n).from);
    const seen = [...this.body.querySelectorAll(":is(h2, h3, h4, h5, h6)[id]")].slice(0, marks.length);
    view.scrollDOM.onscroll = () => {
      const top = view.scrollDOM.scrollTop;
      const tops = marks.slice(0, seen.length).map(at => view.lineBlockAt(at).top);
      const k = tops.findLastIndex(at => at <= top);
      const from = k < 0 ? 0 : tops[k], to = tops[k + 1] ?? view.scrollDOM.scrollHeight - view.scrollDOM.clientHeight;
      const low = k < 0 ? 0 : seen[k].offsetTop, high = seen[k + 1]?.offsetTop ?? this.body.scrollHeight - this.body.clientHeight;
      this.body.scrollTop = low + (high - low) * Math.min(1, (top - from) / Math.max(1, to - from));
    };
  }
}
