// <ordered-steps>: adds arrows and a handle to a list whose steps each have a "place" field. The fields are what is sent, with or
// without this. Until somebody moves a step none has a place: an order that nobody touched is no answer.
const OUT = "out";
const EDGE = 96; // in pixels: what sticks to the top or the foot of a phone is less

class OrderedSteps extends HTMLElement {
  #said;
  #list;

  connectedCallback() {
    if (this.#said) return; // moved in the document, already dressed
    this.#list = this.querySelector(".order");
    this.#said = Object.assign(document.createElement("p"), { className: "unseen", ariaLive: "polite" });
    this.append(this.#said);
    for (const step of this.#steps()) this.#dress(step);
    this.addEventListener("change", ({ target }) => this.#choose(target));
    this.#number();
  }

  /** Stands the steps as their fields say: for who has filled the fields. */
  refresh() {
    const place = step => Number(select(step).value) || Infinity;
    this.#list.append(...this.#steps().sort((one, other) => place(one) - place(other)));
    const touched = this.#steps().some(step => select(step).value);
    for (const step of this.#steps()) step.classList.toggle("out", touched && place(step) === Infinity);
    this.#number();
  }

  #steps() {
    return [...this.#list.children];
  }

  #touched() {
    return this.#steps().some(step => select(step).value);
  }

  #dress(step) {
    step.querySelector(".row").prepend(this.#arrow("arrow-up", this.dataset.up, step, -1), this.#arrow("arrow-down", this.dataset.down, step, 1));
    const grip = Object.assign(document.createElement("span"), { className: "grip", ariaHidden: "true" });
    grip.innerHTML = '<svg class="icon"><use href="/assets/icons.svg#grip"/></svg>';
    grip.addEventListener("pointerdown", event => this.#drag(event, step, grip));
    step.prepend(grip);
  }

  #arrow(icon, label, step, by) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button square", ariaLabel: `${label}: ${name(step)}` });
    button.innerHTML = `<svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#${icon}"/></svg>`;
    button.addEventListener("click", () => {
      this.#move(step, this.#steps().indexOf(step) + by);
      (button.disabled ? step.querySelector("button:enabled") : button).focus();
    });
    return button;
  }

  #choose(field) {
    const place = Number(field.value); // not one for a step that is to be left out
    this.#move(field.closest("li"), place ? place - 1 : Infinity);
    field.focus();
  }

  /** @param place from 0; Infinity leaves the step out */
  #move(step, place) {
    const others = this.#steps().filter(other => other !== step);
    others.splice(Math.max(0, Math.min(place, others.length)), 0, step);
    step.classList.toggle("out", place === Infinity);
    others.sort((one, other) => one.classList.contains("out") - other.classList.contains("out"));
    this.#list.append(...others);
    this.#settle(step);
  }

  #settle(step) {
    const steps = this.#steps();
    for (const other of steps) other.classList.toggle("moved", other === step);
    this.#give();
    this.#said.textContent = (step.classList.contains("out") ? this.dataset.out : this.dataset.moved).replace("$1", name(step))
      .replace("$2", steps.indexOf(step) + 1).replace("$3", steps.length);
    select(step).dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Every step its place; those that are left out stand last. */
  #give() {
    this.#steps().forEach((step, i) => {
      const field = select(step);
      field.value = step.classList.contains("out") ? OUT : i + 1;
      if (field.selectedIndex < 0) field.value = "";
    });
    this.#number();
  }

  #number() {
    const touched = this.#touched();
    this.#steps().forEach((step, i, all) => {
      const out = step.classList.contains("out");
      step.querySelector(".n").textContent = touched && !out ? i + 1 : "";
      const [up, down] = step.querySelectorAll("button");
      up.disabled = i === 0;
      down.disabled = out || i === all.length - 1;
    });
  }

  /** The others make room while the step is held: what holds the pointer must stay where it is in the document. */
  #drag(start, step, grip) {
    if (start.button) return;
    start.preventDefault();
    grip.setPointerCapture(start.pointerId);
    const before = this.#steps();
    const stop = new AbortController();
    const end = moved => {
      stop.abort();
      step.classList.remove("held");
      if (!moved) this.#list.append(...before);
      else if (before.indexOf(step) !== this.#steps().indexOf(step)) this.#drop(step);
    };
    step.classList.add("held");
    grip.addEventListener("pointermove", ({ clientY, movementY }) => {
      this.#makeRoom(step, clientY);
      scrollAlong(clientY, movementY);
    }, stop);
    grip.addEventListener("pointerup", () => end(true), stop);
    grip.addEventListener("pointercancel", () => end(false), stop);
    addEventListener("keydown", ({ key }) => key === "Escape" && end(false), stop);
  }

  #makeRoom(step, y) {
    const middle = element => element.getBoundingClientRect().top + element.offsetHeight / 2;
    const { previousElementSibling: above, nextElementSibling: below } = step;
    if (above && y < middle(above)) step.after(above);
    else if (below && y > middle(below)) step.before(below);
  }

  #drop(step) {
    step.classList.remove("out");
    const steps = this.#steps();
    this.#move(step, steps.indexOf(step));
  }
}

/** Towards an edge of the screen, for a list that is longer than it. */
function scrollAlong(y, by) {
  if (by < 0 && y < EDGE || by > 0 && y > innerHeight - EDGE) scrollBy(0, by * 3);
}

function select(step) {
  return step.querySelector("select");
}

function name(step) {
  return step.querySelector(".what").textContent.trim();
}

customElements.define("ordered-steps", OrderedSteps);
