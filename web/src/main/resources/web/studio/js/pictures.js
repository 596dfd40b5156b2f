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
  const at = view.posAtCoords({ x: event.clientX ?? -1, y: event.clientY ?? -1 }) ?? view.state.selection.main.head;
  ask(dialog, editor, view, file, at);
  return true;
}

function ask(dialog, editor, view, file, at) {
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
    const insert = await answer.text();
    view.dispatch({ changes: { from: Math.min(at, view.state.doc.length), insert } });
    dialog.close();
    view.focus();
  };
}
