// <foot-chart>: findings on a drawing of both feet. Its text area holds one line for each, "x,y: words" where a place was pressed;
// this shows the lines as fields and the places as numbers on the drawing.
const MARK = /^(\d{1,3}),(\d{1,3}): ?(.*)$/;
const SVG = "http://www.w3.org/2000/svg";

class FootChart extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector("textarea");
    this.text.hidden = true;
    this.drawing = this.querySelector("svg");
    this.list = document.createElement("ol");
    this.list.className = "findings";
    const press = document.createElement("p");
    press.className = "hint";
    press.textContent = this.dataset.press;
    this.drawing.after(press, this.list);
    this.drawing.addEventListener("click", event => this.#mark(event));
    this.list.addEventListener("input", () => this.#keep());
    this.refresh();
  }

  /** Shows what the text area holds now. */
  refresh() {
    this.findings = this.text.value.split("\n").filter(line => line.trim()).map(line => {
      const [, x, y, words] = line.match(MARK) ?? [];
      return { x, y, words: words ?? line };
    });
    this.#show();
  }

  #mark({ clientX, clientY }) {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(this.drawing.getScreenCTM().inverse());
    this.findings.push({ x: Math.round(x), y: Math.round(y), words: "" });
    this.#show();
    this.#write();
    this.list.lastElementChild.querySelector("input").focus();
  }

  #keep() {
    [...this.list.querySelectorAll("input")].forEach((field, n) => { this.findings[n].words = field.value; });
    this.#write();
  }

  #write() {
    this.text.value = this.findings.map(({ x, y, words }) => x === undefined ? words : `${x},${y}: ${words}`).join("\n");
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #out(n) {
    this.findings.splice(n, 1);
    this.#show();
    this.#write();
    (this.list.querySelectorAll("button")[Math.min(n, this.findings.length - 1)] ?? this.list).focus();
  }

  #show() {
    this.drawing.querySelectorAll(".mark").forEach(mark => mark.remove());
    this.list.tabIndex = -1;
    this.list.replaceChildren(...this.findings.map((finding, n) => this.#row(finding, n)));
    this.findings.forEach((finding, n) => finding.x !== undefined && this.drawing.append(mark(finding, n + 1)));
  }

  #row({ words }, n) {
    const row = document.createElement("li"), field = document.createElement("input"), out = document.createElement("button");
    row.className = "row";
    field.className = "input";
    field.value = words;
    field.setAttribute("aria-label", this.dataset.finding.replace("$1", n + 1));
    out.type = "button";
    out.className = "button square";
    out.textContent = "×";
    out.setAttribute("aria-label", this.dataset.out.replace("$1", n + 1));
    out.addEventListener("click", () => this.#out(n));
    row.append(field, out);
    return row;
  }
}

function mark({ x, y }, number) {
  const group = document.createElementNS(SVG, "g"), circle = document.createElementNS(SVG, "circle"), text = document.createElementNS(SVG, "text");
  group.setAttribute("class", "mark");
  circle.setAttribute("cx", x);
  circle.setAttribute("cy", y);
  circle.setAttribute("r", 13);
  text.setAttribute("x", x);
  text.setAttribute("y", y);
  text.setAttribute("dy", 5);
  text.textContent = number;
  group.append(circle, text);
  return group;
}

customElements.define("foot-chart", FootChart);
