// A form that acts is sent once, however often its button is pressed while the answer is on its way. It can be sent again when its
// page is shown again, or something in it was changed: then it is another wish. An answer that is a file leaves the page as it is.
document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches("form[method=post]:not([data-download])")) return;
  if ("sent" in form.dataset) event.preventDefault();
  else form.dataset.sent = "";
});

document.addEventListener("input", event => delete event.target.form?.dataset.sent);

addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
