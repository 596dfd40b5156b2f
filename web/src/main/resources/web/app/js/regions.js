// <picture-regions>: a picture with regions. This puts each region's letter into the middle of it where the server could not, and
// tells which region was tapped; the list beside the picture does the same without it.
const REACH = 24; // in pixels, for a finger that just misses a letter

class PictureRegions extends HTMLElement {
  #seen;

  connectedCallback() {
    this.#seen = new ResizeObserver(() => this.#pin());
    this.#seen.observe(this);
    this.addEventListener("click", event => this.#tap(event));
    this.parentElement.addEventListener("change", event => this.#tell(event.target));
  }

  disconnectedCallback() {
    this.#seen.disconnect();
  }

  #pins() {
    return [...this.querySelectorAll(".pins > .pin")];
  }

  #pin() {
    const frame = this.querySelector(".pins")?.getBoundingClientRect();
    if (!frame?.width) return; // no letters; or folded away, and called again when it shows
    for (const pin of this.#pins().filter(pin => !pin.hasAttribute("x"))) {
      const region = this.#largest(this.querySelector(`[data-region="${pin.dataset.region}"]:not(.pin)`));
      if (!region) continue;
      pin.setAttribute("x", `${(region.left + region.width / 2 - frame.left) / frame.width * 100}%`);
      pin.setAttribute("y", `${(region.top + region.height / 2 - frame.top) / frame.height * 100}%`);
    }
  }

  /** Of the shapes of a region the largest whose middle lies inside it: never between two places, or beside a bent tendon. */
  #largest(region) {
    const shapes = [region, ...region?.children ?? []].filter(shape => shape instanceof SVGGeometryElement).map(shape => {
      const { x, y, width, height } = shape.getBBox();
      return { shape, area: width * height, holds: shape.isPointInFill(new DOMPoint(x + width / 2, y + height / 2)) };
    });
    shapes.sort((one, other) => other.holds - one.holds || other.area - one.area);
    return (shapes[0]?.shape ?? region)?.getBoundingClientRect();
  }

  #tap({ target, clientX, clientY }) {
    const region = target.closest("[data-region]") ?? this.#near(clientX, clientY);
    if (!region) return;
    const number = Number(region.dataset.region);
    this.dispatchEvent(new CustomEvent("region", { detail: number, bubbles: true }));
    this.#choose(number);
  }

  #near(x, y) {
    const far = pin => {
      const { left, top, width, height } = pin.getBoundingClientRect();
      return Math.hypot(left + width / 2 - x, top + height / 2 - y);
    };
    return this.#pins().filter(pin => far(pin) <= REACH).sort((one, other) => far(one) - far(other))[0];
  }

  /** In the atlas: the name of the chosen place, beside the drawing, since the list may be out of sight. */
  #tell(button) {
    const said = this.querySelector(".chosen");
    const name = button.closest(".choice")?.querySelector(".known")?.textContent;
    if (said && name) said.textContent = said.dataset.words.replace("$1", name);
  }

  /** Where a region is what is asked for, its button in the list is pressed. */
  #choose(number) {
    const button = this.parentElement.querySelector(`.regions input[value="${number}"]:enabled`);
    if (!button) return;
    button.focus({ preventScroll: true });
    button.click();
  }
}

customElements.define("picture-regions", PictureRegions);
