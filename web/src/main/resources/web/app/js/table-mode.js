// <table-mode>: table mode. The address says which step shows; this adds keys and foot pedals, keeps the screen awake and moves
// the focus along. <step-clock>: the time of one step, counting down; it starts by itself when one comes to its step by a lever or key.
const FORTH = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];
const SCROLLING = ["ArrowDown", "PageDown", " ", "ArrowUp", "PageUp"];

const BOUNCE = 400; // in milliseconds: a wet hand that strikes twice means one step

class TableMode extends HTMLElement {
  #awake;
  #followed = -BOUNCE;

  connectedCallback() {
    this.listening = new AbortController();
    const { signal } = this.listening;
    document.addEventListener("keydown", event => this.#key(event), { signal });
    document.addEventListener("visibilitychange", () => this.#stayAwake(), { signal });
    addEventListener("hashchange", () => this.#arrive(), { signal });
    this.addEventListener("click", event => this.#follow(event), { signal });
    this.#stayAwake();
  }

  disconnectedCallback() {
    this.listening.abort();
    this.#awake?.release();
  }

  get #stage() {
    return this.querySelector(".stage:target") ?? this.querySelector(".stage");
  }

  #key(event) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector("dialog[open]")) return;
    const pressed = [" ", "Enter"].includes(event.key) && event.target.closest("a, button, input, summary, video");
    if (pressed || event.target.closest("video")) return;
    if (SCROLLING.includes(event.key) && this.#scrolls(BACK.includes(event.key))) return;
    if (FORTH.includes(event.key)) this.#go(event, ".sides .next");
    else if (BACK.includes(event.key)) this.#go(event, ".sides a:not(.next)");
    else if (event.key === "Escape") this.#go(event, "header .button");
  }

  /** A step that is taller than the screen is read to its end before the same key leads on. */
  #scrolls(up) {
    const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
    return up ? scrollTop > 1 : scrollTop + clientHeight < scrollHeight - 1;
  }

  #go(event, lever) {
    event.preventDefault();
    if (!event.repeat) this.#stage.querySelector(lever).click(); // a pedal that is held down is one step
  }

  /** Steps leave no trail: going back in the browser leaves table mode. */
  #follow(event) {
    const link = event.target.closest(".sides a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (event.pointerType && event.timeStamp - this.#followed < BOUNCE) return;
    this.#followed = event.timeStamp;
    location.replace(link.hash);
  }

  #arrive() {
    if (!this.querySelector(".stage:target")) return;
    for (const clock of this.querySelectorAll("step-clock")) clock.reset();
    for (const film of this.querySelectorAll("video")) film.pause();
    scrollTo(0, 0);
    this.#stage.querySelector("h1").focus({ preventScroll: true });
    this.#stage.querySelector("step-clock")?.start();
  }

  async #stayAwake() {
    if (document.visibilityState !== "visible") return;
    try {
      this.#awake = await navigator.wakeLock?.request("screen");
    } catch { /* the battery is low, or the browser may not: the screen dims as usual */ }
  }
}

class StepClock extends HTMLElement {
  #ends = 0;
  #rest;
  #ticking;

  connectedCallback() {
    this.button = this.querySelector("button");
    this.first = { words: this.button.textContent, clock: this.#value.textContent };
    this.button.addEventListener("click", () => this.#ticking ? this.pause() : this.start());
    this.reset();
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
  }

  get #value() {
    return this.querySelector(".value");
  }

  start() {
    if (this.#rest <= 0) this.reset();
    this.#ends = performance.now() + this.#rest;
    this.#ticking = setInterval(() => this.#tick(), 250);
    this.button.textContent = this.dataset.pause;
    this.#say("");
    this.#tick();
  }

  pause() {
    this.#stop();
    this.#rest = this.#ends - performance.now();
    this.button.textContent = this.dataset.resume;
  }

  reset() {
    this.#stop();
    this.#rest = Number(this.dataset.seconds) * 1_000;
    this.button.textContent = this.first.words;
    this.#value.textContent = this.first.clock;
    this.style.setProperty("--left", 1);
    this.#say("");
  }

  #tick() {
    const left = Math.max(0, this.#ends - performance.now());
    const seconds = Math.ceil(left / 1_000);
    this.#value.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    this.style.setProperty("--left", left / (Number(this.dataset.seconds) * 1_000));
    if (left > 0) return;
    this.#stop();
    this.#rest = 0;
    this.button.textContent = this.first.words;
    navigator.vibrate?.(200);
    this.#say(this.querySelector("[data-over]").dataset.over);
  }

  #stop() {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  #say(words) {
    this.querySelector("[data-over]").textContent = words;
  }
}

customElements.define("table-mode", TableMode);
customElements.define("step-clock", StepClock);
