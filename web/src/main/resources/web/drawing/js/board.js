// The picture with the shapes on it: shows them, and tells what is done to them by mouse, finger and keys.
import { Shape } from "./shape.js";

const SVG = "http://www.w3.org/2000/svg";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 1, LONG_STEP = 5;

function make(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export class Board {
  #scene;
  #svg;
  #pins;
  #shapes = new Map();
  #active = null;
  #held = null;

  /** @param told {changed(n, shape), removed(n), named(n), words(n, shape), edge(shape), corner(shape, i)} */
  constructor(scene, label, told) {
    this.#scene = scene;
    this.told = told;
    this.#svg = scene.querySelector(".shapes");
    this.#pins = scene.querySelector(".pins");
    this.#svg.removeAttribute("aria-hidden");
    this.#svg.setAttribute("role", "application");
    this.#svg.setAttribute("aria-label", label);
    // A press on the picture draws here; elsewhere it chooses a place.
    scene.addEventListener("click", event => event.stopPropagation(), true);
    this.#svg.addEventListener("pointerdown", event => this.#grab(event));
    this.#svg.addEventListener("pointermove", event => this.#drag(event));
    for (const end of ["pointerup", "pointercancel"]) this.#svg.addEventListener(end, () => this.#release());
    this.#svg.addEventListener("focusin", event => this.#activate(Number(event.target.closest("[data-region]")?.dataset.region)));
    this.#svg.addEventListener("keydown", event => this.#key(event));
    new ResizeObserver(() => this.#active !== null && this.#handles()).observe(scene);
  }

  get svg() {
    return this.#svg;
  }

  /** Where in the picture, in per cent. */
  at({ clientX, clientY }) {
    const { left, top, width, height } = this.#svg.getBoundingClientRect();
    return [(clientX - left) / width * 100, (clientY - top) / height * 100];
  }

  /** How far apart, in per cent of the width. */
  far(from, to) {
    const { width, height } = this.#svg.getBoundingClientRect();
    return Math.hypot(to[0] - from[0], (to[1] - from[1]) * height / width);
  }

  /** Shows the shape under a number, or none. */
  show(n, shape, letter) {
    const group = this.#group(n, Boolean(shape));
    if (shape) {
      this.#shapes.set(n, shape);
      group.replaceChildren(this.#body(shape));
      group.setAttribute("aria-label", `${letter} ${this.told.words(n, shape)}`);
    } else {
      this.#shapes.delete(n);
      group?.remove();
    }
    this.#pin(n, shape, letter);
    if (this.#active === n) this.#handles();
  }

  /** Nothing stands under this number any more, also where the drawing itself has the part. */
  forget(n) {
    this.show(n, null, "");
    this.#pins.querySelector(`.pin[data-region="${n}"]`)?.remove();
  }

  focus(n) {
    this.#group(n, false)?.focus();
  }

  /** What is being drawn and is no shape yet. */
  sketch(points) {
    this.#svg.querySelector(".sketch")?.remove();
    if (!points.length) return;
    const { width, height } = this.#units;
    this.#svg.append(make("polyline", { class: "sketch", points: points.map(([x, y]) => `${x * width / 100},${y * height / 100}`).join(" ") }));
  }

  get #units() {
    return this.#svg.viewBox.baseVal;
  }

  #group(n, wanted) {
    let group = this.#svg.querySelector(`g[data-region="${n}"]:not(.handle)`);
    if (!group && wanted) this.#svg.append(group = make("g", { "data-region": n }));
    if (group && wanted) {
      group.setAttribute("tabindex", "0");
      group.setAttribute("role", "img");
    }
    return group;
  }

  #body(shape) {
    const { width, height } = this.#units;
    if (shape.circle) {
      const [[x, y]] = shape.points;
      return make("circle", { cx: x * width / 100, cy: y * height / 100, r: shape.radius * width / 100 });
    }
    return make("polygon", { points: shape.points.map(([x, y]) => `${x * width / 100},${y * height / 100}`).join(" ") });
  }

  #pin(n, shape, letter) {
    let pin = this.#pins.querySelector(`.pin[data-region="${n}"]`);
    if (!shape) {
      if (pin?.dataset.drawn !== undefined) pin.remove();
      return;
    }
    if (!pin) {
      pin = make("svg", { class: "pin", "data-region": n });
      pin.append(make("circle", { r: 14 }), make("text", {}));
      this.#pins.append(pin);
    }
    pin.dataset.drawn = "";
    pin.querySelector("text").textContent = letter;
    const [x, y] = shape.middle;
    pin.setAttribute("x", `${x}%`);
    pin.setAttribute("y", `${y}%`);
  }

  #activate(n) {
    if (!this.#shapes.has(n) || this.#active === n) return;
    this.#active = n;
    this.#svg.querySelectorAll(".handle").forEach(handle => handle.remove());
    this.#handles();
  }

  /**
   * Of the shape that has the focus, and next to it on the way of the Tab key: one at the edge of a circle, one at each corner. Those
   * that are there stay, and so does the focus.
   */
  #handles() {
    const shape = this.#shapes.get(this.#active);
    let last = this.#group(this.#active, false);
    const places = !shape ? [] : shape.circle ? [[shape.points[0][0] + shape.radius, shape.points[0][1]]] : shape.points;
    const there = [...this.#svg.querySelectorAll(".handle")];
    there.slice(places.length).forEach(handle => handle.remove());
    const { width, height } = this.#units, scale = width / this.#svg.getBoundingClientRect().width;
    places.forEach(([x, y], i) => {
      const handle = there[i] ?? make("g", { class: "handle", tabindex: "0", role: "img" });
      if (!there[i]) last.after(handle);
      last = handle;
      handle.dataset.region = this.#active;
      handle.dataset.corner = i;
      handle.setAttribute("aria-label", shape.circle ? this.told.edge(shape) : this.told.corner(shape, i));
      const at = { cx: x * width / 100, cy: y * height / 100 };
      handle.replaceChildren(make("circle", { ...at, r: 22 * scale, class: "reach" }), make("circle", { ...at, r: 7 * scale }));
    });
  }

  #grab(event) {
    const part = event.target.closest("[data-region]");
    if (!part || this.#svg.classList.contains("drawing")) return;
    event.preventDefault();
    const n = Number(part.dataset.region);
    this.#held = { n, corner: part.dataset.corner, from: this.at(event), shape: this.#shapes.get(n) };
    this.#svg.setPointerCapture(event.pointerId);
    part.focus();
  }

  #drag(event) {
    if (!this.#held) return;
    const { n, corner, from, shape } = this.#held, to = this.at(event);
    if (corner === undefined) this.told.changed(n, shape.moved([to[0] - from[0], to[1] - from[1]]));
    else if (shape.circle) this.told.changed(n, shape.toRadius(this.far(shape.points[0], to)));
    else this.told.changed(n, shape.withCorner(Number(corner), to));
  }

  #release() {
    if (!this.#held) return;
    const { n } = this.#held;
    this.#held = null;
    this.told.changed(n, this.#shapes.get(n), true);
  }

  #key(event) {
    const part = event.target.closest("[data-region]");
    const n = Number(part?.dataset.region), shape = this.#shapes.get(n);
    if (!shape || event.ctrlKey || event.metaKey || event.altKey) return;
    const corner = part.dataset.corner === undefined ? null : Number(part.dataset.corner);
    if (event.key === "Enter") this.told.named(n);
    else if (event.key === "Delete" || event.key === "Backspace") this.#take(n, shape, corner);
    else {
      const next = this.#pressed(event, shape, corner);
      if (!next) return;
      this.told.changed(n, next, true);
    }
    event.preventDefault();
  }

  #pressed({ key, shiftKey }, shape, corner) {
    const step = shiftKey && key in ARROWS ? LONG_STEP : STEP;
    const by = ARROWS[key]?.map(direction => direction * step);
    const larger = key === "+" || key === "=" ? STEP : key === "-" || key === "_" ? -STEP : 0;
    if (by && corner === null) return shape.moved(by);
    if (by && shape.circle) return shape.toRadius(shape.radius + by[0] - by[1]);
    if (by) return shape.withCorner(corner, shape.points[corner].map((along, axis) => along + by[axis]));
    if (larger > 0 && corner !== null && !shape.circle) return shape.withCornerAfter(corner);
    return larger ? shape.grown(larger) : null;
  }

  #take(n, shape, corner) {
    if (corner === null) return this.told.removed(n);
    if (shape.circle) return;
    this.told.changed(n, shape.withoutCorner(corner), true);
    (this.#svg.querySelector(`.handle[data-corner="${corner}"]`) ?? this.#svg.querySelector(".handle"))?.focus();
  }
}
