// <region-desk>: places are drawn on a picture. The fields of the form hold all of it; without a script they are filled in by hand.
import { Board } from "./board.js";
import { Shape, begun } from "./shape.js";

const NEAR = 2; // per cent of the width: a press at the first corner closes the outline

class RegionDesk extends HTMLElement {
  #rows;
  #board;
  #tool = null;
  #points = [];
  #from = null;

  connectedCallback() {
    this.#rows = this.querySelector("[data-rows]");
    const words = this.dataset;
    this.#board = new Board(this.querySelector(".scene"), words.label, {
      changed: (n, shape, told) => this.#change(n, shape, told),
      removed: n => this.#remove(n),
      named: n => this.#row(n).querySelector("[name=name]").focus(),
      words: (n, shape) => [this.#row(n).querySelector("[name=name]").value, this.#words(shape)].filter(Boolean).join(": "),
      edge: shape => words.edge.replace("$1", shape.toString().split(" ")[2]),
      corner: (shape, i) => said(words.corner, i + 1, ...new Shape([shape.points[i]]).middle),
    });
    this.querySelectorAll("[data-tools]").forEach(part => (part.hidden = false));
    this.querySelectorAll("[data-draw]").forEach(button => button.addEventListener("click", event => this.#choose(button.dataset.draw, event)));
    this.#finish.addEventListener("click", () => this.#close());
    this.#rows.addEventListener("input", event => this.#typed(event.target.closest("[data-row]")));
    this.#rows.addEventListener("click", event => {
      if (!event.target.closest("[data-drop]")) return;
      event.preventDefault();
      this.#remove(this.#number(event.target.closest("[data-row]")));
    });
    const svg = this.#board.svg;
    svg.addEventListener("pointerdown", event => this.#down(event));
    svg.addEventListener("pointermove", event => this.#move(event));
    svg.addEventListener("pointerup", event => this.#up(event));
    this.addEventListener("keydown", event => this.#tool && event.key === "Escape" && this.#choose(null));
    [...this.#rows.children].forEach(row => this.#typed(row));
  }

  get #finish() {
    return this.querySelector("[data-finish]");
  }

  #row(n) {
    return this.#rows.children[n];
  }

  #number(row) {
    return [...this.#rows.children].indexOf(row);
  }

  #letter(n) {
    return this.#row(n).querySelector("[data-letter]").textContent;
  }

  #words(shape) {
    const { circle, outline } = this.dataset, [x, y] = shape.middle;
    return shape.circle ? said(circle, x, y, shape.toString().split(" ")[2]) : said(outline, shape.points.length, x, y);
  }

  #say(words) {
    this.querySelector("[data-said]").textContent = words;
  }

  /** A tool is taken up or put down. Taken up by a key, it makes a shape that keys can move: a key points nowhere. */
  #choose(tool, event) {
    this.#points = [];
    this.#from = null;
    this.#board.sketch([]);
    this.#finish.disabled = true;
    const next = tool === this.#tool ? null : tool;
    if (next && event.detail === 0) return this.#add(begun(next));
    this.#tool = next;
    this.#board.svg.classList.toggle("drawing", next !== null);
    this.querySelectorAll("[data-draw]").forEach(button => button.setAttribute("aria-pressed", String(button.dataset.draw === next)));
    this.#say(next === "circle" ? this.dataset.drawCircle : next === "poly" ? this.dataset.drawOutline : "");
  }

  #down(event) {
    if (!this.#tool) return;
    event.preventDefault();
    this.#from = this.#board.at(event);
    this.#board.svg.setPointerCapture(event.pointerId);
  }

  #move(event) {
    if (!this.#tool || this.#tool === "circle" && !this.#from) return;
    const to = this.#board.at(event);
    this.#board.sketch(this.#tool === "circle" ? [this.#from, to] : this.#points.length ? [...this.#points, to] : []);
  }

  #up(event) {
    if (!this.#tool || !this.#from) return;
    const to = this.#board.at(event), from = this.#from;
    this.#from = null;
    if (this.#tool === "circle") {
      const radius = this.#board.far(from, to);
      this.#choose(null);
      return this.#add(new Shape([from], 0).toRadius(radius < 1 ? begun("circle").radius : radius));
    }
    const last = this.#points.at(-1);
    if (this.#points.length >= 3 && this.#board.far(this.#points[0], to) < NEAR) return this.#close();
    if (!last || this.#board.far(last, to) >= 1) this.#points.push(to);
    else if (this.#points.length >= 3) return this.#close(); // pressed twice at the same place
    this.#board.sketch(this.#points);
    this.#finish.disabled = this.#points.length < 3;
  }

  #close() {
    const shape = new Shape(this.#points);
    this.#choose(null);
    this.#add(shape);
  }

  /** In the first row that nobody has begun, in a new one, or where there is no room for one, in one that was taken out. */
  #add(shape) {
    const rows = [...this.#rows.children], full = rows.length >= Number(this.dataset.most);
    let row = rows.find(row => !row.hidden && empty(row)) ?? (full ? rows.find(row => row.hidden) : undefined);
    if (row) row.hidden = false;
    else {
      if (full) return this.#say(this.dataset.full);
      const n = rows.length;
      row = this.querySelector("template").content.firstElementChild.cloneNode(true);
      row.querySelector("[data-letter]").textContent = String.fromCharCode("A".charCodeAt(0) + n);
      row.querySelector("[name=right]").value = n;
      row.querySelector("[data-drop]").value = `drop-${n}`;
      this.#rows.append(row);
    }
    const n = this.#number(row);
    this.#change(n, shape.moved([0, 0]), true);
    this.#board.focus(n);
  }

  #change(n, shape, told = false) {
    const row = this.#row(n);
    row.querySelector("[name=shape]").value = shape.kind;
    row.querySelector("[name=numbers]").value = shape.toString();
    this.#board.show(n, shape, this.#letter(n));
    if (told) this.#say(`${this.#letter(n)}: ${this.#words(shape)}`);
  }

  /** What was typed into a row shows in the picture. */
  #typed(row) {
    const n = this.#number(row), kind = row.querySelector("[name=shape]").value;
    this.#board.show(n, Shape.read(kind, row.querySelector("[name=numbers]").value), this.#letter(n));
  }

  /** Its row stays, empty and out of sight, so that the others keep their letters. */
  #remove(n) {
    const row = this.#row(n);
    row.hidden = true;
    row.querySelectorAll("input:not([type=radio])").forEach(field => (field.value = ""));
    row.querySelector("[name=shape]").value = "circle";
    row.querySelector("[name=right]").checked = false;
    this.#board.forget(n);
    this.#say(this.dataset.gone.replace("$1", this.#letter(n)));
    (this.#rows.querySelector("[data-row]:not([hidden]) [name=name]") ?? this.querySelector("[data-draw]")).focus();
  }
}

const empty = row => ["name", "numbers", "description"].every(name => !row.querySelector(`[name=${name}]`).value.trim())
  && !row.querySelector("[name=shape]").value.startsWith("#");

const said = (pattern, ...parts) => parts.reduce((words, part, i) => words.replace(`$${i + 1}`, part), pattern);

customElements.define("region-desk", RegionDesk);
