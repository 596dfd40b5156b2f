// What could be meant by what is being written: after [@ a source, after ]( a path, in a quiz after @ a question, and so on. Words are
// offered only when asked for: they would be in the way of whoever writes prose.
import { openBlocks } from "./dialect.js";
import { relative, resolve } from "./paths.js";

const option = type => ({ name, meaning }) => ({ label: name, info: meaning || undefined, type });

/** Each knows one place: what stands before the cursor there, and what may follow. */
const PLACES = [
  [/\[@(?:[\w-]+;\s*@)*[\w-]*$/, ({ sources }) => sources.map(option("constant"))],
  [/\boutcome="?(?:[\w.-]+,\s*)*[\w.-]*$/, ({ outcomes }) => outcomes.map(option("constant"))],
  [/(?<=^|\s)@\s+#[\w.-]*$/, (words, here) => regions(words, here)],
  [/\]\([^()\s]*$/, (words, here) => paths(words, here)],
  [/\b(?:picture|captions|poster)="?[^\s"}]*$/, (words, here) => paths(words, here)],
  [/^\s*(?:@[\w-]+\s+)*@[\w-]*$/, (words, here) => here.within("quiz") && words.questions.map(option("variable"))],
  [/^.*$/, (words, here) => matter(words, here)],
  [/\p{L}[\p{L}\p{M}'-]*$/u, ({ terms }, here) => here.explicit && terms.map(option("text"))],
];

/** @returns {import("@codemirror/autocomplete").CompletionSource} */
export const references = (path, vocabulary) => context => {
  const words = vocabulary.words;
  if (!words) return null;
  const here = new Here(path, context);
  for (const [pattern, offer] of PLACES) {
    const options = pattern.test(here.before) && offer(words, here);
    if (options?.length) return { from: context.pos - typed(here.before, pattern).length, options, validFor: /^[^\s,;()[\]"@#]*$/ };
  }
  return null;
};

/** What is typed of the name itself: the mark before it stays. */
function typed(before, pattern) {
  return /[^\s,;()[\]"=@#:]*$/.exec(pattern.exec(before)[0])[0];
}

/** Where the cursor is. */
class Here {
  constructor(path, { state, pos, explicit }) {
    this.path = path;
    this.explicit = explicit;
    this.doc = state.doc;
    this.line = state.doc.lineAt(pos);
    this.before = this.line.text.slice(0, pos - this.line.from);
  }

  lineAt(n) {
    return this.doc.line(n).text;
  }

  /** The number of the line that opens the innermost block around the cursor; the first line where there is none. */
  get opening() {
    return openBlocks(this.doc, this.line.number).at(-1) ?? 1;
  }

  /** Whether the innermost block is of this kind. */
  within(kind) {
    return new RegExp(`^\\s*:::\\s*${kind}\\b`).test(this.lineAt(this.opening));
  }

  /** The key in the front matter that the line belongs to. */
  get key() {
    if (this.lineAt(1).trim() !== "---") return null;
    let key = null;
    for (let n = 2; n <= this.line.number; n++) {
      if (this.lineAt(n).trim() === "---") return null;
      key = /^([\w-]+):/.exec(this.lineAt(n))?.[1] ?? key;
    }
    return key;
  }
}

function matter({ items, outcomes }, here) {
  if (!/^(?:[\w-]+:|\s*-)/.test(here.before)) return null;
  return here.key === "requires" ? items.map(option("variable")) : here.key === "outcomes" && outcomes.map(option("constant"));
}

function paths({ documents }, here) {
  return documents.filter(({ name }) => name !== here.path)
    .map(({ name, meaning }) => ({ label: relative(here.path, name), info: meaning || undefined, type: "file" }));
}

/** Those of the picture that the question around the cursor shows. */
function regions({ regions }, here) {
  for (let n = here.line.number, first = here.opening; n >= first; n--) {
    const picture = /!\[.*?\]\(\s*<?([^)\s>]+)/.exec(here.lineAt(n));
    if (picture) {
      const parts = regions[resolve(here.path, picture[1])] ?? [];
      return parts.map(({ id, title, description }) => ({ label: id, detail: title, info: description || undefined, type: "property" }));
    }
  }
  return null;
}
