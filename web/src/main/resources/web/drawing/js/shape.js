// A circle or an outline on a picture, in per cent of it, as the fields of its row hold it.
const WHOLE = 100, SMALLEST = 0.5, LARGEST = 50;

const round = n => Math.round(n * 10) / 10;
const within = (n, low = 0, high = WHOLE) => Math.min(high, Math.max(low, n));

export class Shape {
  /** @param radius of a circle, around its only point; a share of the picture's width */
  constructor(points, radius = null) {
    this.points = points;
    this.radius = radius;
  }

  /** @returns null where the numbers make no such shape */
  static read(kind, text) {
    const numbers = text.split(/[\s,;%]+/).filter(Boolean).map(Number);
    if (numbers.some(Number.isNaN)) return null;
    if (kind === "circle") return numbers.length === 3 ? new Shape([numbers.slice(0, 2)], numbers[2]) : null;
    if (kind !== "poly" || numbers.length < 6 || numbers.length % 2) return null;
    return new Shape(Array.from({ length: numbers.length / 2 }, (_, i) => numbers.slice(2 * i, 2 * i + 2)));
  }

  get circle() {
    return this.radius !== null;
  }

  get kind() {
    return this.circle ? "circle" : "poly";
  }

  toString() {
    return this.circle ? [...this.points[0], this.radius].map(round).join(" ") : this.points.map(point => point.map(round).join(",")).join(" ");
  }

  /** Half-way between the outermost points. */
  get middle() {
    return [0, 1].map(axis => {
      const along = this.points.map(point => point[axis]);
      return round((Math.min(...along) + Math.max(...along)) / 2);
    });
  }

  /** All of it, as far as the picture reaches. */
  moved(by) {
    const steps = by.map((step, axis) => {
      const along = this.points.map(point => point[axis]);
      return within(step, -Math.min(...along), WHOLE - Math.max(...along));
    });
    return this.#with(this.points.map(point => point.map((n, axis) => n + steps[axis])));
  }

  /** By so many per cent of the picture, from its middle outwards. */
  grown(by) {
    if (this.circle) return this.toRadius(this.radius + by);
    const middle = this.middle;
    const reach = Math.max(...this.points.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1])), SMALLEST);
    const factor = Math.max(reach + by, SMALLEST) / reach;
    return this.#with(this.points.map(point => point.map((n, axis) => within(middle[axis] + (n - middle[axis]) * factor))));
  }

  toRadius(radius) {
    return new Shape(this.points, within(radius, SMALLEST, LARGEST));
  }

  withCorner(i, point) {
    return this.#with(this.points.with(i, point.map(n => within(n))));
  }

  /** With a corner more, half-way to the next one. */
  withCornerAfter(i) {
    const next = this.points[(i + 1) % this.points.length];
    return this.#with(this.points.toSpliced(i + 1, 0, this.points[i].map((n, axis) => (n + next[axis]) / 2)));
  }

  /** An outline has three corners at least. */
  withoutCorner(i) {
    return this.points.length > 3 ? this.#with(this.points.toSpliced(i, 1)) : this;
  }

  #with(points) {
    return new Shape(points, this.radius);
  }
}

/** What begins in the middle of the picture for who draws by keyboard. */
export const begun = kind => kind === "circle" ? new Shape([[50, 50]], 8) : new Shape([[42, 42], [58, 42], [58, 58], [42, 58]]);
