// Below each film: back a little, half speed to see a stroke, captions; the same by keys while the film has the focus (j, s, c, and
// k beside the browser's own space bar for play and pause).
const BACK = 5; // seconds
const KEYS = { j: "back", s: "slow", c: "captions", k: "play" };

function equip(figure, tools) {
  const film = figure.querySelector("video");
  const row = tools.content.firstElementChild.cloneNode(true);
  const button = name => row.querySelector(`[data-film="${name}"]`);
  const press = (name, on) => button(name).setAttribute("aria-pressed", on);
  const captions = film.textTracks[0];
  const acts = {
    back: () => { film.currentTime = Math.max(0, film.currentTime - BACK); },
    slow: () => { film.playbackRate = film.playbackRate === 1 ? 0.5 : 1; },
    captions: () => { if (captions) captions.mode = captions.mode === "showing" ? "hidden" : "showing"; },
    play: () => { if (film.paused) film.play(); else film.pause(); },
  };
  const show = () => {
    press("slow", film.playbackRate !== 1);
    if (captions) press("captions", captions.mode === "showing");
  };

  if (!captions) button("captions").remove();
  row.addEventListener("click", event => acts[event.target.closest("[data-film]")?.dataset.film]?.());
  figure.addEventListener("keydown", event => {
    const act = acts[KEYS[event.key.toLowerCase()]];
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  });
  film.addEventListener("ratechange", show);
  film.textTracks.addEventListener("change", show);
  film.after(row);
  show();
}

const tools = document.getElementById("film-tools");
if (tools) for (const figure of document.querySelectorAll("figure.video")) equip(figure, tools);
