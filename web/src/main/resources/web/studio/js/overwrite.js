// What is typed over a selection goes to the editor at once. Left to the browser, it would come in the style of what it replaces,
// written into an attribute that our policy for content refuses.
import { EditorView } from "@codemirror/view";

export const overwrite = EditorView.domEventHandlers({
  beforeinput({ data, inputType }, view) {
    if (inputType !== "insertText" || !data || view.composing || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});
