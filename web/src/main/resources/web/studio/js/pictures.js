// A picture that is pasted or dropped into the text: asked what it shows, kept beside the lesson, and named where the cursor is.
import { EditorView } from "@codemirror/view";

export const pictures = editor => EditorView.domEventHandlers({
  paste: (event, view) => take(editor, view, event.clipboardData?.files, event),
  drop: (event, view) => take(editor, view, event.dataTransfer?.files, event),
});

function take(editor, view, files, event) {
  const dialog = editor.querySelector("[data-picture]"), file = files?.[0];
  if (!dialog || !file) return false;
  event.preventDefault();
  const dropped = event.type === "drop";
  const at = dropped ? view.posAtCoords({ x: event.clientX, y: event.clientY }, false) : view.state.selection.main.head;
  ask(dialog, editor, view, file, { at, dropped });
  return true;
}

/** What is pasted stands where the cursor is; what is dropped, below that line by itself. Neither stands in the front matter. */
function put(view, { at, dropped }, markdown) {
  const { doc } = view.state, end = frontMatterEnd(doc);
  if (!dropped && at > end) return view.dispatch(view.state.replaceSelection(markdown));
  const line = doc.lineAt(Math.min(Math.max(at, end), doc.length));
  const insert = line.text.trim() ? `\n\n${markdown}\n` : markdown;
  view.dispatch({ changes: { from: line.to, insert }, selection: { anchor: line.to + insert.length } });
}

function frontMatterEnd(doc) {
  if (doc.line(1).text.trim() !== "---") return -1;
  for (let n = 2; n <= doc.lines; n++) if (doc.line(n).text.trim() === "---") return doc.line(n).to;
  return -1;
}

function ask(dialog, editor, view, file, place) {
  const field = dialog.querySelector("input"), fault = dialog.querySelector("[role=alert]");
  field.value = "";
  fault.hidden = true;
  dialog.showModal();
  dialog.querySelector("form").onsubmit = async event => {
    if (event.submitter?.value === "no") return;
    event.preventDefault();
    const body = new FormData();
    body.set("lesson", editor.dataset.path);
    body.set("description", field.value);
    body.set("apart", "true");
    body.set("file", file, file.name || "picture.png");
    const answer = await fetch(editor.dataset.pictures, { method: "POST", body }).catch(() => null);
    fault.hidden = Boolean(answer?.ok);
    if (!answer) return void (fault.textContent = editor.dataset.offline);
    if (!answer.ok) return void (fault.textContent = (await answer.json().catch(() => ({}))).title ?? editor.dataset.pictureRefused);
    put(view, place, await answer.text());
    dialog.close();
    view.focus();
  };
}
