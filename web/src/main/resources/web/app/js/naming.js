// The id of a new course follows its title as it is typed, until somebody writes an id of their own.
const LONGEST = 60;

function idOf(title) {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").slice(0, LONGEST).replace(/^-|-$/g, "");
}

for (const form of document.querySelectorAll("form[data-named]")) {
  const title = form.elements.namedItem("title"), id = form.elements.namedItem("id");
  let own = id.value !== "";
  id.addEventListener("input", () => { own = id.value !== ""; });
  title.addEventListener("input", () => { if (!own) id.value = idOf(title.value); });
}
