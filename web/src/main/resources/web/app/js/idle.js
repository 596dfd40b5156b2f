// <idle-watch>: on a device that others use too, signs out whoever does nothing for a while, and says so a minute before.
// Not during an attempt, whose page keeps its session.
import { send, unsent } from "./drafts.js";

const WARNING = 60_000;
const TOLD = 30_000; // how often the server hears that somebody is still there
const ACTIVE = "footing.active"; // shared by all tabs

class IdleWatch extends HTMLElement {
  #told = Date.now();
  #ended = false;

  connectedCallback() {
    if (document.querySelector("quiz-attempt")) return this.#atWork();
    this.dialog = this.querySelector("dialog");
    this.limit = Number(this.dataset.seconds) * 1_000;
    this.#active();
    for (const kind of ["pointerdown", "keydown", "scroll", "input"]) addEventListener(kind, () => this.#active(), { passive: true, capture: true });
    setInterval(() => this.#tick(), 1_000);
  }

  /** An open attempt holds back the other tabs too. */
  #atWork() {
    const note = () => localStorage.setItem(ACTIVE, Date.now());
    note();
    setInterval(note, 10_000);
  }

  #active() {
    if (this.dialog.open) return; // answered by its button
    localStorage.setItem(ACTIVE, Date.now());
    if (Date.now() - this.#told > TOLD) this.#tell();
  }

  #tell() {
    this.#told = Date.now();
    fetch("/api/v1/me").catch(() => { /* offline: the server ends the session by its own clock */ });
  }

  #tick() {
    const left = this.limit - (Date.now() - Number(localStorage.getItem(ACTIVE)));
    if (left <= 0) this.#signOut();
    else if (left > WARNING) this.dialog.close();
    else this.#warn(Math.ceil(left / 1_000));
  }

  #warn(seconds) {
    const words = this.querySelector("[data-words]");
    words.textContent = words.dataset.words.replace("$1", seconds);
    if (this.dialog.open) return;
    this.dialog.addEventListener("close", () => { this.#tell(); localStorage.setItem(ACTIVE, Date.now()); }, { once: true });
    this.dialog.showModal();
  }

  /** What is still kept here is sent first; what cannot be sent waits for its owner, and is never sent under another name. */
  async #signOut() {
    if (this.#ended) return;
    this.#ended = true;
    await Promise.all(unsent(this.dataset.owner).map(key => send(key).catch(() => false)));
    const form = Object.assign(document.createElement("form"), { method: "post", action: "/logout" });
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "idle", value: "true" }));
    document.body.append(form);
    form.submit();
  }
}

customElements.define("idle-watch", IdleWatch);
