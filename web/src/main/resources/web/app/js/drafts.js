// What was done in an attempt or marked of a practical and is not acknowledged yet, kept by the browser: by person and address, so that
// nothing is ever sent under another name, and forgotten with the acknowledgement or the sign-out.
const START = "footing.draft/";

export class Drafts {
  #prefix;

  constructor(owner, address) {
    this.#prefix = `${START}${owner}${address}/`; // an address begins with a stroke
  }

  read(question) {
    try {
      return JSON.parse(localStorage.getItem(this.#prefix + question)) ?? {};
    } catch {
      return {};
    }
  }

  /** @param drafts {sending, next}: saves of which the first may have arrived, and the second cannot have */
  write(question, drafts) {
    const key = this.#prefix + question;
    try {
      if (drafts.sending || drafts.next) localStorage.setItem(key, JSON.stringify(drafts));
      else localStorage.removeItem(key);
    } catch { /* a full or forbidden store: the page itself still holds it */ }
  }
}

/** Names of all that a person has not sent yet. */
export function unsent(owner) {
  return Object.keys(localStorage).filter(key => key.startsWith(START + owner + "/"));
}

export function forget(owner) {
  for (const key of unsent(owner)) localStorage.removeItem(key);
}

/** Sends what a page that is no longer open kept of one place. @returns whether the server has it now, or will never take it */
export async function send(key) {
  const drafts = JSON.parse(localStorage.getItem(key)) ?? {};
  const [address, place] = key.slice(START.length).match(/^[^/]*(\/(?:attempts|practicals)\/\d+)\/(.+)$/).slice(1);
  const attempt = address.startsWith("/attempts");
  const settled = attempt ? [409, 410, 423] : [423]; // an attempt keeps what was overtaken beside it, a practical does not
  let revision;
  for (const save of [drafts.sending, drafts.next].filter(Boolean)) {
    const answer = await put(`${address}/${attempt ? "responses/" : ""}${place}`, revision === undefined ? save : from(save, revision));
    if (answer.ok) ({ revision } = await answer.json());
    else if (!settled.includes(answer.status)) return false;
  }
  localStorage.removeItem(key);
  return true;
}

/** The same save, made from another revision. */
export function from(save, revision) {
  return { fields: save.fields.map(([name, value]) => [name, /(^|\.)revision$/.test(name) ? String(revision) : value]) };
}

/** @param save {fields}: names and values in turn, with the revision it is made from and an id of its own */
export function put(address, save) {
  return fetch(address, { method: "PUT", body: new URLSearchParams(save.fields), keepalive: true, headers: { Accept: "application/json" } });
}
