// Signing out first sends what is kept on this device, or says that it would be lost.
import { forget, send, unsent } from "./drafts.js";

for (const form of document.querySelectorAll("form[data-leaving]")) {
  const owner = form.dataset.leaving;
  form.addEventListener("submit", async event => {
    if (unsent(owner).length === 0) return;
    event.preventDefault();
    const sent = await Promise.all(unsent(owner).map(key => send(key).catch(() => false)));
    const left = sent.filter(good => !good).length;
    if (left > 0 && !confirm(form.dataset.unsent.replace("$1", left))) return;
    forget(owner);
    form.submit();
  });
}
