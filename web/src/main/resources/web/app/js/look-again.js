// <look-again>: shows how far something is that goes on elsewhere, by asking for the page again until it is no longer there.
const EVERY = 3_000;

class LookAgain extends HTMLElement {
  #clock;

  connectedCallback() {
    this.#clock ??= setInterval(() => this.#look(), EVERY);
  }

  disconnectedCallback() {
    clearInterval(this.#clock);
  }

  async #look() {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href);
      if (!answer.ok) return;
      const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("look-again");
      if (!now) return location.reload();
      this.querySelector("h2").textContent = now.querySelector("h2").textContent;
      this.querySelector("progress").value = now.querySelector("progress").value;
    } catch {
      // the next time tries again
    }
  }
}

customElements.define("look-again", LookAgain);
