// <placed-answers>: places that each have a pick list. This adds picking up an answer and putting it down where it belongs: at a
// place in the list, or in the picture beside it. The pick lists are what is sent, with or without this.
class PlacedAnswers extends HTMLElement {
  #said;
  #held;

  connectedCallback() {
    if (this.#said || !this.querySelector(".bank")) return; // already dressed, or nothing can be changed any more
    this.#said = Object.assign(document.createElement("p"), { className: "unseen", ariaLive: "polite" });
    this.append(this.#said);
    for (const answer of this.querySelectorAll(".bank > li")) this.#dressAnswer(answer);
    this.#places().forEach(place => this.#dressPlace(place));
    this.addEventListener("change", () => this.refresh());
    // Not with each change: arrow keys pass by answers that stand elsewhere.
    this.addEventListener("focusout", ({ target }) => target.matches("select") && this.#claim(target));
    this.addEventListener("region", ({ detail }) => this.#tapped(detail));
    this.addEventListener("keydown", ({ key }) => key === "Escape" && this.#hold());
    this.refresh();
  }

  /** Shows which answers are in use. */
  refresh() {
    const used = new Set(this.#places().map(place => select(place).value));
    for (const button of this.#answers()) {
      const inUse = used.has(button.value);
      button.classList.toggle("used", inUse);
      button.querySelector(".unseen").textContent = inUse ? ` (${this.dataset.used})` : "";
    }
  }

  #answers() {
    return [...this.querySelectorAll(".bank button")];
  }

  #places() {
    return [...this.querySelectorAll(".slots > li")];
  }

  #dressAnswer(answer) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "chip-button", value: answer.dataset.answer, ariaPressed: "false" });
    // A link inside a button could be neither followed nor pressed.
    button.append(...(answer.querySelector("a, button") ? [answer.textContent.trim()] : answer.childNodes));
    button.append(Object.assign(document.createElement("span"), { className: "unseen" }));
    button.addEventListener("click", () => this.#hold(this.#held === button ? undefined : button));
    answer.replaceChildren(button);
  }

  #dressPlace(place) {
    const here = Object.assign(document.createElement("button"), { type: "button", className: "button here", hidden: true, textContent: this.dataset.here });
    here.setAttribute("aria-label", `${this.dataset.here}: ${words(place)}`);
    select(place).parentElement.after(here);
    place.addEventListener("click", ({ target }) => {
      if (this.#held && !target.closest("select")) this.#put(place);
    });
  }

  /** @param answer its button; none puts down what is held */
  #hold(answer) {
    const dropped = !answer && this.#held;
    this.#held = answer;
    for (const button of this.#answers()) button.ariaPressed = String(button === answer);
    for (const here of this.querySelectorAll(".here")) here.hidden = !answer;
    this.classList.toggle("holding", Boolean(answer));
    if (answer) this.#say(this.dataset.picked, text(answer));
    else if (dropped) this.#say(this.dataset.dropped, text(dropped));
  }

  #put(place) {
    const answer = this.#held;
    this.#held = undefined;
    this.#hold();
    const field = select(place);
    field.value = answer.value;
    this.#claim(field);
    this.refresh();
    this.#say(this.dataset.placed, text(answer), words(place));
    field.focus({ preventScroll: true });
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Where each answer belongs once, this one leaves the place where it stood. */
  #claim(field) {
    if (!("once" in this.dataset) || !field.value) return;
    for (const other of this.#places().map(select)) {
      if (other === field || other.value !== field.value) continue;
      other.value = "";
      other.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.refresh();
  }

  #tapped(number) {
    const place = this.#places()[number];
    if (this.#held) this.#put(place);
    else select(place).focus();
  }

  #say(sentence, first, second) {
    this.#said.textContent = sentence.replace("$1", first).replace("$2", second);
  }
}

function select(place) {
  return place.querySelector("select");
}

function words(place) {
  return place.querySelector(".what").textContent.trim().replace(/\s+/g, " ");
}

function text(answer) {
  return answer.firstChild.textContent.trim() || answer.textContent.trim();
}

customElements.define("placed-answers", PlacedAnswers);
