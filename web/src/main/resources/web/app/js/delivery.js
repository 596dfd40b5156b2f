// Sends a file piece by piece. What the server acknowledged it has kept: after a lost connection, a reload or a crash it goes on there.
const LARGEST = 1 << 20;
const SMALLEST = 1 << 16;
const PATIENCE = 90_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;

export class Refused extends Error {}
export class Stopped extends Error {}

export class Delivery {
  #file;
  #target;
  #tell;
  #kept; // under which this tab remembers the address
  #address;
  #at; // the next byte, once the server has said so
  #piece = LARGEST;
  #wait = FIRST_WAIT;
  #stopped = false;

  /** @param target fields of POST /uploads: purpose, target, part, caption */
  constructor(file, target, tell) {
    this.#file = file;
    this.#target = target;
    this.#tell = tell;
    this.#kept = ["delivery", ...Object.values(target), file.name, file.size, file.lastModified].join(" ");
    this.#address = sessionStorage.getItem(this.#kept);
  }

  /** @returns {Promise<{file, fileName}>} when all of it was taken; fails with Refused and words, or with Stopped */
  async run() {
    this.#tell("sending", 0);
    for (;;) {
      if (this.#stopped) throw new Stopped();
      const answer = await this.#step().catch(() => null);
      if (!answer || answer.status >= 500 || answer.status === 401 || answer.status === 429) await this.#pause(answer);
      else {
        this.#wait = FIRST_WAIT;
        const taken = await this.#understand(answer);
        if (taken) return taken;
      }
    }
  }

  /** For good: nothing of it is kept. */
  stop() {
    this.#stopped = true;
    this.#forget();
    if (this.#address) fetch(this.#address, { method: "DELETE" }).catch(() => {});
  }

  #step() {
    if (!this.#address) {
      const body = new URLSearchParams({ ...this.#target, fileName: this.#file.name, bytes: this.#file.size });
      return this.#fetch("/uploads", { method: "POST", body });
    }
    if (this.#at === undefined) return this.#fetch(this.#address, { method: "HEAD" });
    const body = this.#file.slice(this.#at, this.#at + this.#piece);
    if (this.#at + body.size === this.#file.size) this.#tell("checking", 1);
    return this.#fetch(this.#address, {
      method: "PATCH", body, headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": this.#at },
    });
  }

  #fetch(address, request) {
    return fetch(address, { ...request, signal: AbortSignal.timeout(PATIENCE) });
  }

  /** @returns what was taken, if that was all */
  async #understand(answer) {
    if (answer.status === 201) {
      this.#address = (await answer.json()).address;
      this.#at = 0;
      sessionStorage.setItem(this.#kept, this.#address);
      return;
    }
    if (answer.headers.has("Upload-Offset")) {
      this.#at = Number(answer.headers.get("Upload-Offset"));
      if (answer.status === 200 && answer.headers.get("Content-Type")?.includes("json")) {
        this.#forget();
        return answer.json();
      }
      if (answer.status === 204) this.#piece = Math.min(LARGEST, this.#piece * 2);
      this.#tell("sending", this.#at / this.#file.size);
      return;
    }
    this.#forget();
    if (answer.status === 404 && this.#address) { // a day has passed, or somebody else has sat down here
      this.#address = this.#at = undefined;
      return;
    }
    throw new Refused((await answer.json().catch(() => ({}))).message);
  }

  #forget() {
    sessionStorage.removeItem(this.#kept);
  }

  /** Until there is a connection again, or it is time to try. */
  async #pause(answer) {
    this.#at = undefined;
    this.#piece = Math.max(SMALLEST, this.#piece / 2);
    this.#tell("waiting", undefined, answer);
    await new Promise(go => {
      setTimeout(go, this.#wait);
      addEventListener("online", go, { once: true });
    });
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }
}

/** Tells in place how far it is: by a bar, and in words that are read out at each tenth. */
export function teller(place) {
  const bar = place.querySelector("progress"), said = place.querySelector("[role=status]"), stop = place.querySelector("[data-stop]");
  const say = words => { if (said.textContent !== words) said.textContent = words; };
  return {
    stop,
    tell(state, share) {
      bar.hidden = stop.hidden = false;
      if (share !== undefined) bar.value = share * 100;
      say(state === "sending" ? place.dataset.sending.replace("$1", Math.floor(bar.value / 10) * 10) : place.dataset[state]);
    },
    end(words) {
      bar.hidden = stop.hidden = true;
      say(words ?? place.dataset.notSent);
    },
  };
}

// <file-delivery>: a form with one file, and perhaps words about it, sent piece by piece. Where the form asks under which name the file is
// kept, it is sent once that is known; else its page is shown again. Without this the browser sends the form whole.
class FileDelivery extends HTMLElement {
  connectedCallback() {
    this.querySelector("form").addEventListener("submit", event => this.#send(event));
  }

  async #send(event) {
    const form = event.target, file = form.elements.file.files[0];
    if (!file && form.elements.taken?.value) return; // it has come, its name is still to be sent
    event.preventDefault();
    if (!file || this.delivery) return;
    const shown = teller(this.querySelector("[data-delivery]"));
    const { purpose, target, part = "" } = this.dataset;
    this.delivery = new Delivery(file, { purpose, target, part, caption: form.elements.caption?.value ?? "" }, shown.tell);
    shown.stop.onclick = () => this.delivery.stop();
    try {
      const { file: name } = await this.delivery.run();
      const { taken } = form.elements;
      if (!taken) return location.assign(form.action);
      taken.value = name;
      form.elements.file.value = "";
      form.elements.file.required = false;
      this.delivery = undefined;
      form.submit();
    } catch (fault) {
      shown.end(fault instanceof Stopped ? "" : fault.message || undefined);
      this.delivery = undefined;
    }
  }
}

customElements.define("file-delivery", FileDelivery);
