// What was done in an attempt or marked of a practical and is not acknowledged yet, kept by the browser: by person and address, so that
// nothing is ever sent under another name, and forgotten with the acknowledgement or the sign-out.
const START = "footing.draft/";
const LEAVING = 1_000;

export class Drafts {
  #prefix;

  constructor(owner, address) {
    this.#prefix = `${START}${owner}${address}/`; // an address begins with a stroke
  }

  read(question) {
    return stored(this.#prefix + question);
  }

  write(question, drafts) {
    keep(this.#prefix + question, drafts);
  }
}

/**
 * The drafts of one open page. Another page of the same place keeps its own: neither removes what the other has not sent. What a page left
 * that is gone is taken over, words, name and all; a browser without locks cannot tell whether it is, and takes it over as a copy.
 */
export class PageDrafts {
  #place;
  #key;

  constructor(owner, address, name) {
    this.#place = `${START}${owner}${address}/${name}`;
  }

  /** @returns {Promise<{sending?, next?}>} what a page left that is gone; empty where there is none */
  async open() {
    const before = history.state?.[this.#place]; // what this tab had, when it is loaded again
    const own = `${this.#place}#${crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`}`;
    const left = kept().filter(key => key === this.#place || key.startsWith(`${this.#place}#`));
    for (const key of [...left.filter(key => key === before), ...left.filter(key => key !== before), own]) {
      if (!await isFree(key, key === before)) continue;
      const drafts = stored(key);
      this.#key = navigator.locks ? key : own;
      this.write(drafts);
      if (this.#key !== key) localStorage.removeItem(key);
      history.replaceState({ ...history.state, [this.#place]: this.#key }, "");
      return drafts;
    }
    return {};
  }

  write(drafts) {
    if (this.#key) keep(this.#key, drafts);
  }
}

/** Takes a name for as long as this page is open. @param leaving whether a page that has it is just going @returns whether no other has it */
function isFree(name, leaving) {
  if (!navigator.locks) return true;
  return new Promise(free => {
    navigator.locks.request(name, leaving ? { signal: AbortSignal.timeout(LEAVING) } : { ifAvailable: true }, lock => {
      free(Boolean(lock));
      return lock && new Promise(() => { /* until the page is gone */ });
    }).catch(() => free(false));
  });
}

/** @param drafts {sending, next}: saves of which the first may have arrived, and the second cannot have */
function keep(key, drafts) {
  try {
    if (drafts.sending || drafts.next) localStorage.setItem(key, JSON.stringify(drafts));
    else localStorage.removeItem(key);
  } catch { /* a full or forbidden store: the page itself still holds it */ }
}

function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function kept() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
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
  const [address, place] = key.slice(START.length).match(/^[^/]*(\/(?:attempts|practicals)\/\d+)\/([^#]+)/).slice(1);
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
