// <ordered-steps>: adds arrows to a list whose steps each have a "place" field. The fields are what is sent, with or without this.
class OrderedSteps extends HTMLElement {
  connectedCallback() {
    if (this.#said) return; // moved in the document, already dressed
    this.#said = Object.assign(document.createElement("p"), { className: "unseen", ariaLive: "polite" });
    this.append(this.#said);
    for (const step of this.#steps()) {
      const name = step.querySelector(".what").textContent.trim();
      step.querySelector(".row").prepend(
        this.#arrow("arrow-up", this.dataset.up, name, -1),
        this.#arrow("arrow-down", this.dataset.down, name, 1));
    }
    this.addEventListener("change", ({ target }) => this.#move(target.closest("li"), target.value ? Number(target.value) - 1 : Infinity, target));
    this.#number();
  }

  #said;

  #steps() {
    return [...this.querySelector(".order").children];
  }

  #arrow(icon, label, name, by) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button square", ariaLabel: `${label}: ${name}` });
    button.innerHTML = `<svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#${icon}"/></svg>`;
    button.addEventListener("click", () => {
      const step = button.closest("li");
      this.#move(step, this.#steps().indexOf(step) + by, button);
    });
    return button;
  }

  #move(step, place, control) {
    const others = this.#steps().filter(other => other !== step);
    const at = Math.max(0, Math.min(place, others.length));
    others.splice(at, 0, step);
    step.classList.toggle("out", place === Infinity);
    others.sort((one, other) => one.classList.contains("out") - other.classList.contains("out"));
    this.querySelector(".order").append(...others);
    others.forEach(other => other.classList.toggle("moved", other === step));
    this.#number();
    (control.disabled ? step.querySelector("button:enabled") : control).focus();
    this.#said.textContent = this.dataset.moved.replace("$1", step.querySelector(".what").textContent.trim())
      .replace("$2", others.indexOf(step) + 1).replace("$3", others.length);
  }

  /** Steps that are left out stand last, without a number. */
  #number() {
    this.#steps().forEach((step, i, all) => {
      const out = step.classList.contains("out");
      step.querySelector(".n").textContent = out ? "" : i + 1;
      step.querySelector("select").value = out ? "" : i + 1;
      const [up, down] = step.querySelectorAll("button");
      up.disabled = i === 0;
      down.disabled = out || i === all.length - 1;
    });
  }
}

customElements.define("ordered-steps", OrderedSteps);
