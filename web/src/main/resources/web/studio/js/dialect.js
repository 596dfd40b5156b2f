// How course Markdown looks in the editor: read line by line, since nearly everything in it is told by how a line begins.
import { StreamLanguage, foldService, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const INLINE = [
  [/^`[^`]*`/, "monospace"],
  [/^\*\*(?=\S)[^*]+\*\*/, "strong"],
  [/^[*_](?=\S)[^*_]+[*_]/, "emphasis"],
  [/^\[@[^\]]*\]/, "labelName"], // a source
  [/^!?\[[^\]]*\](?:\([^)]*\))?/, "link"],
  [/^\[\[[^\]]*\]\]/, "atom"], // a gap
  [/^\{[^}\n]*\}/, "attributeName"],
];

function token(stream, state) {
  if (stream.sol()) {
    const whole = line(stream, state);
    if (whole) return whole;
  }
  for (const [pattern, name] of INLINE) if (stream.match(pattern)) return name;
  stream.next();
  return null;
}

/** What a line is by how it begins; takes all of it, or its mark alone. */
function line(stream, state) {
  if (state.first || state.matter) {
    const rule = stream.match(/^---\s*$/);
    const inside = state.first ? Boolean(rule) : !rule;
    state.first = false;
    const was = state.matter;
    state.matter = inside;
    if (inside || was) {
      if (rule) return "meta";
      if (stream.match(/^[\w-]+(?=:)/)) return "propertyName";
      stream.skipToEnd();
      return "string";
    }
  }
  if (state.code) {
    if (stream.match(/^(```|~~~)/)) state.code = false;
    stream.skipToEnd();
    return "monospace";
  }
  if (stream.match(/^(```|~~~)/)) {
    state.code = true;
    stream.skipToEnd();
    return "monospace";
  }
  if (stream.match(/^#{1,6}\s.*/)) return "heading";
  if (stream.match(/^:::\s*[\w-]*/)) return "keyword";
  if (stream.match(/^>\s*\[![A-Z]+\]/)) return "keyword";
  if (stream.match(/^\s*(?:- (?:\( \)|\[ \]|~)|- (?:\(x\)|\[x\])|- |\d+\.|>|=(?= )|____|\^\^\^\^)/)) return "processingInstruction";
  return null;
}

const language = StreamLanguage.define({
  name: "footing",
  startState: () => ({ first: true, matter: false, code: false }),
  copyState: state => ({ ...state }),
  token,
});

const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.keyword, tags.meta], color: "var(--good-text)", fontWeight: "600" },
  { tag: [tags.processingInstruction, tags.propertyName], color: "var(--here)" },
  { tag: [tags.attributeName, tags.labelName, tags.link, tags.atom], color: "var(--belief)" },
  { tag: [tags.string, tags.monospace], color: "var(--quiet)" },
]);

/** The numbers of the lines that open the blocks around a line, the outermost first. */
export function openBlocks(doc, line) {
  const open = [];
  for (let n = 1; n < line; n++) {
    const { text } = doc.line(n);
    if (/^\s*:::\s*\w/.test(text)) open.push(n);
    else if (/^\s*:::\s*$/.test(text)) open.pop();
  }
  return open;
}

/** A block folds from ::: to its end, a heading to the next one of its rank. */
const folding = foldService.of((state, start) => {
  const first = state.doc.lineAt(start);
  const opens = /^:::\s*\w/.test(first.text), heading = /^(#{1,6})\s/.exec(first.text);
  if (!opens && !heading) return null;
  let depth = 1, end = null;
  for (let n = first.number + 1; n <= state.doc.lines && end === null; n++) {
    const { text, from, to } = state.doc.line(n);
    if (opens) {
      if (/^:::\s*\w/.test(text)) depth++;
      else if (/^:::\s*$/.test(text) && --depth === 0) end = to;
    } else if ((/^(#{1,6})\s/.exec(text)?.[1].length ?? 7) <= heading[1].length) end = from - 1;
  }
  if (end === null) end = state.doc.length;
  return end > first.to ? { from: first.to, to: end } : null;
});

export const dialect = [language, syntaxHighlighting(colours), folding];
