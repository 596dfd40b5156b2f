// <course-editor>: an editor in the place of the form's text field, which goes on holding the text for the form. It keeps itself,
// and shows what becomes of the text. Without it the page works by its button.
import { autocompletion } from "@codemirror/autocomplete";
import { EditorState, Transaction } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, drawSelection, highlightActiveLine } from "@codemirror/view";
import { defaultKeymap, history, historyField, historyKeymap } from "@codemirror/commands";
import { codeFolding, foldGutter, foldKeymap } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { dialect } from "./dialect.js";
import { Keeper } from "./keeper.js";
import { Others } from "./others.js";
import { overwrite } from "./overwrite.js";
import { pictures } from "./pictures.js";
import { Preview } from "./preview.js";
import { references } from "./references.js";
import { snippets } from "./snippets.js";
import { theme } from "./theme.js";
import { Vocabulary } from "./vocabulary.js";

const UNDO = "footing.undo";

class CourseEditor extends HTMLElement {
  #view;

  connectedCallback() {
    this.field = this.querySelector("textarea");
    this.form = this.field.form;
    this.keeper = new Keeper(this);
    this.preview = new Preview(this);
    const place = document.createElement("div");
    place.className = "editor";
    this.field.after(place);
    this.field.hidden = true;
    this.#view = new EditorView({ state: this.#state(this.keeper.unsent ?? this.field.value), root: place.attachShadow({ mode: "open" }), parent: place.shadowRoot });
    addEventListener("pagehide", () => this.#remember());
    this.form.addEventListener("submit", () => this.keeper.leave());
    if (this.keeper.unsent !== undefined) this.#changed();
    else this.preview.scrollWith(this.#view);
    new Others(this, this.keeper);
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  /** Puts another text in, touching no more than differs, so that the cursor stays. What others wrote is not the author's to undo. */
  set text(next) {
    const now = this.text;
    let from = 0, end = 0;
    while (from < now.length && from < next.length && now[from] === next[from]) from++;
    while (end < now.length - from && end < next.length - from && now[now.length - 1 - end] === next[next.length - 1 - end]) end++;
    if (from === now.length && from === next.length) return;
    this.#view.dispatch({
      changes: { from, to: now.length - end, insert: next.slice(from, next.length - end) },
      annotations: Transaction.addToHistory.of(false),
    });
  }

  /** @param faults {severity, line, column, wrong, mend} */
  mark(faults) {
    const doc = this.#view.state.doc;
    const diagnostics = faults.map(({ severity, line, wrong, mend }) => {
      const { from, to } = doc.line(Math.min(line, doc.lines));
      return { from, to, severity: severity.toLowerCase(), message: `${wrong}; ${mend}` };
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  goTo(line) {
    const { from } = this.#view.state.doc.line(Math.min(line, this.#view.state.doc.lines));
    this.#view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.#view.focus();
  }

  #state(doc) {
    const extensions = [
      lineNumbers(), foldGutter(), codeFolding(), lintGutter(), history(), drawSelection(), highlightActiveLine(),
      EditorView.lineWrapping, dialect, overwrite, pictures(this), theme,
      autocompletion({ icons: false, override: [snippets, references(this.dataset.path, new Vocabulary(this))] }),
      EditorState.phrases.of({ Completions: this.dataset.offered }),
      EditorView.contentAttributes.of({ "aria-label": this.dataset.label, tabindex: "0", spellcheck: "true", autocapitalize: "sentences" }),
      keymap.of([{ key: "Mod-s", run: () => (this.keeper.now(), true) }, ...defaultKeymap, ...historyKeymap, ...foldKeymap, ...searchKeymap]),
      EditorView.updateListener.of(update => update.docChanged && this.#changed()),
    ];
    try {
      const known = JSON.parse(sessionStorage.getItem(UNDO + location.pathname));
      if (known?.doc === doc) return EditorState.fromJSON(known, { extensions }, { history: historyField });
    } catch { /* undo begins anew */ }
    return EditorState.create({ doc, extensions });
  }

  #remember() {
    try {
      sessionStorage.setItem(UNDO + location.pathname, JSON.stringify(this.#view.state.toJSON({ history: historyField })));
    } catch { /* a full or forbidden store: only undo is lost */ }
  }

  #changed() {
    this.field.value = this.text;
    this.keeper.changed();
    this.preview.changed(this.#view);
  }
}

customElements.define("course-editor", CourseEditor);
