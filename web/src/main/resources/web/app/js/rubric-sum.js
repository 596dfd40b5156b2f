/* Says what the levels that are chosen come to, as they are chosen. */
class RubricSum extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.#tell());
  }

  #tell() {
    const points = (inputs) => [...inputs].reduce((sum, input) => sum + Number(input.dataset.points), 0);
    const last = [...this.querySelectorAll(".levels")].map((levels) => [...levels.querySelectorAll("input")].at(-1));
    this.querySelector("output").textContent = this.dataset.sum
      .replace("$1", points(this.querySelectorAll(".levels input:checked")))
      .replace("$2", points(last));
  }
}

customElements.define("rubric-sum", RubricSum);
