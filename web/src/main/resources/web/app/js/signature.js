// <signature-pad>: a name that is typed, and strokes of a finger or a pen beside it. The strokes are the path of a small picture.
const LONGEST = 12_000;

class SignaturePad extends HTMLElement {
  connectedCallback() {
    this.drawing = this.querySelector("svg");
    this.strokes = this.querySelector("[data-strokes]");
    this.at = this.querySelector("[data-at]");
    this.drawing.addEventListener("pointerdown", event => this.#begin(event));
    this.drawing.addEventListener("pointermove", event => this.#draw(event));
    for (const end of ["pointerup", "pointercancel"]) this.drawing.addEventListener(end, () => this.#end());
    this.querySelector("[data-wipe]").addEventListener("click", () => this.#wipe());
    this.querySelector("[data-name]").addEventListener("input", () => this.#note());
  }

  /** The fields were filled in from elsewhere. */
  refresh() {
    this.drawing.querySelector("path").setAttribute("d", this.strokes.value);
  }

  #begin(event) {
    event.preventDefault();
    this.drawing.setPointerCapture(event.pointerId);
    this.#add("M", event);
  }

  #draw(event) {
    if (this.drawing.hasPointerCapture(event.pointerId)) this.#add("L", event);
  }

  #add(kind, { clientX, clientY }) {
    if (this.strokes.value.length > LONGEST - 12) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(this.drawing.getScreenCTM().inverse());
    const { width, height } = this.drawing.viewBox.baseVal;
    const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most));
    this.strokes.value += `${kind}${within(x, width)} ${within(y, height)}`;
    this.refresh();
  }

  #end() {
    this.#note();
    this.#tell();
  }

  #wipe() {
    this.strokes.value = "";
    this.refresh();
    this.#tell();
  }

  #note() {
    this.at.value = Date.now();
  }

  #tell() {
    this.strokes.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("signature-pad", SignaturePad);
