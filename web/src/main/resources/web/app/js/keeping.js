// <auto-keep>: a long form keeps itself while it is filled in, as its own button would, and says when it did. The answer is the page as it
// stands then: the next revision and what is still to be filled in are read from it. What cannot be kept stays in the page and is sent again.
const PAUSE = 2500;
const AGAIN = 10000;

class AutoKeep extends HTMLElement {
  #timer;
  #sending;
  #unsent = false;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.told = this.querySelector("[role=status]");
    this.addEventListener("input", () => this.#changed());
    this.addEventListener("submit", event => this.#submit(event), true);
    addEventListener("online", () => this.#unsent && this.#keep());
    addEventListener("beforeunload", event => this.#unsent && event.preventDefault());
  }

  #changed() {
    this.#unsent = true;
    this.#after(PAUSE);
  }

  #after(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), delay);
  }

  // A button pressed while a save is on its way waits for it: what it sends must carry the revision that the save made.
  #submit(event) {
    clearTimeout(this.#timer);
    if (!this.#sending) {
      this.#unsent = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#sending.then(() => this.form.requestSubmit(event.submitter));
  }

  #keep() {
    if (this.#sending) return this.#after(PAUSE);
    this.#unsent = false;
    this.#sending = this.#send().finally(() => {
      this.#sending = undefined;
    });
  }

  async #send() {
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: new URLSearchParams(new FormData(this.form)) });
      if (answer.ok && answer.url.startsWith(this.form.action)) this.#kept(await page(answer));
      else if (answer.status === 409) this.#tell((await page(answer)).querySelector("[role=alert]").textContent, true);
      else this.#tell(this.dataset.signedOut, true);
    } catch {
      this.#tell(this.dataset.offline, true);
      this.#after(AGAIN);
    }
  }

  #kept(page) {
    this.form.elements.revision.value = page.querySelector("input[name=revision]").value;
    const parts = page.querySelectorAll("details.part > summary");
    this.querySelectorAll("details.part > summary").forEach((summary, n) => summary.replaceChildren(...parts[n].childNodes));
    this.#tell(this.dataset.kept.replace("$1", new Date().toLocaleTimeString("en-GB")), false);
  }

  #tell(words, unsent) {
    this.#unsent ||= unsent;
    this.told.textContent = words;
    this.told.classList.toggle("late", unsent);
  }
}

const page = async answer => new DOMParser().parseFromString(await answer.text(), "text/html");

customElements.define("auto-keep", AutoKeep);
