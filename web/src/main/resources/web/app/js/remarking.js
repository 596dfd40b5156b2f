// Where a remark stands: words selected in the text, a place pressed on the picture, the moment at which the film is.
const PER_MILLE = 1_000;

export function about(desk) {
  const form = desk.querySelector("[data-remark]");
  for (const pin of desk.querySelectorAll("[data-x]")) {
    pin.style.insetInlineStart = `${pin.dataset.x / 10}%`;
    pin.style.insetBlockStart = `${pin.dataset.y / 10}%`;
  }
  if (!form) return;
  desk.querySelector("[data-passage]")?.addEventListener("pointerup", event => quote(event.currentTarget, form));
  desk.querySelector("[data-picture] img")?.addEventListener("click", event => point(event, form));
  desk.querySelector("[data-film]")?.addEventListener("timeupdate", event => {
    if (document.activeElement !== form.elements.seconds) form.elements.seconds.value = Math.floor(event.currentTarget.currentTime);
  });
}

function quote(text, form) {
  const selected = getSelection();
  const words = selected.toString().trim();
  if (words && text.contains(selected.anchorNode)) form.elements.quote.value = words.slice(0, 500);
}

function point({ currentTarget, offsetX, offsetY }, form) {
  form.elements.x.value = Math.round((offsetX / currentTarget.clientWidth) * PER_MILLE);
  form.elements.y.value = Math.round((offsetY / currentTarget.clientHeight) * PER_MILLE);
  form.elements.remark.focus();
}
