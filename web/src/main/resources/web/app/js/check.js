// <self-check>: answers a question in place. The form works by itself; this saves the way there and back, and moves the
// focus to the verdict, so that it is read out where the question was asked.
class SelfCheck extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", event => this.#ask(event));
  }

  async #ask(event) {
    const form = event.target, button = event.submitter;
    event.preventDefault();
    if (this.ariaBusy === "true") return;
    this.ariaBusy = "true";
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form, button)),
        headers: { Accept: "text/html", "X-Fragment": "true" },
      });
      if (!answer.ok || answer.redirected) throw new Error("no verdict");
      this.innerHTML = await answer.text();
      this.#show(this.querySelector(".verdict"));
    } catch (fault) {
      // A fetch that never reached anybody: leaving the page would lose it.
      if (fault instanceof TypeError) this.#wait(form);
      else this.#sendPlainly(form, button);
    } finally {
      this.ariaBusy = null;
    }
  }

  #show(verdict) {
    const target = verdict ?? this.querySelector("input, select, button");
    if (verdict) verdict.tabIndex = -1;
    target?.focus();
  }

  #wait(form) {
    form.querySelector("[data-waits]")?.remove();
    const notice = Object.assign(document.createElement("p"), { className: "notice wait", role: "alert", textContent: this.dataset.unreachable });
    notice.dataset.waits = "";
    form.append(notice);
  }

  /** What the browser would have done; form.submit() alone would lose the button that was pressed. */
  #sendPlainly(form, button) {
    if (button?.name) {
      const pressed = Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value });
      form.append(pressed);
    }
    HTMLFormElement.prototype.submit.call(form);
  }
}

customElements.define("self-check", SelfCheck);
