// What can be referred to in the course: sources, outcomes, questions and so on. Asked for when the editor opens, and again after a
// save, though not after each of them.
const FRESH = 30_000;

export class Vocabulary {
  #address;
  #asked = -FRESH;
  #words = null;

  constructor(editor) {
    this.#address = editor.dataset.vocabulary;
    editor.addEventListener("kept", () => this.#ask());
    this.#ask();
  }

  /** @returns as the server tells it; null until it has */
  get words() {
    return this.#words;
  }

  async #ask() {
    if (performance.now() - this.#asked < FRESH) return;
    this.#asked = performance.now();
    try {
      const answer = await fetch(this.#address, { headers: { Accept: "application/json" } });
      if (answer.ok) this.#words = await answer.json();
    } catch { /* not connected, which the keeper says */ }
  }
}
