// Marks in the contents where the reader is, and closes the sheet on a phone once a section was chosen.
const contents = document.querySelector(".contents details");

if (contents) {
  const links = new Map([...contents.querySelectorAll(".toc a[href^='#']")].map(a => [a.hash.slice(1), a]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const where = contents.querySelector("[data-section-title]");
  const side = matchMedia("(width >= 62rem)");
  let waiting = false;

  const mark = () => {
    waiting = false;
    const foot = innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
    const here = foot ? headings.at(-1) : headings.filter(h => h.getBoundingClientRect().top < innerHeight / 3).at(-1);
    for (const [id, link] of links) {
      if (id === here?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const title = here ? links.get(here.id).textContent.trim() : "";
    if (where && where.textContent !== title) where.textContent = title;
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };

  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  mark();

  // At the side it stays open, on a phone it is a sheet that gives way.
  const fit = () => { contents.open = side.matches; };
  side.addEventListener("change", fit);
  fit();
  const close = () => { if (!side.matches) contents.open = false; };
  contents.addEventListener("click", event => event.target.closest("a") && close());
  document.addEventListener("click", event => contents.contains(event.target) || close());
  contents.addEventListener("keydown", event => {
    if (event.key !== "Escape" || side.matches) return;
    close();
    contents.querySelector("summary").focus();
  });
}
