// The choice of theme shows at once; the form sends it as it always does, so that the server writes it into the next page.
for (const form of document.querySelectorAll("form[data-theme-form]")) {
  form.addEventListener("change", async () => {
    const data = new FormData(form), theme = data.get("theme");
    const root = document.documentElement;
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    const kept = await fetch(form.action, { method: "POST", body: new URLSearchParams(data) }).then(answer => answer.ok, () => false);
    if (!kept) form.requestSubmit();
  });
  for (const button of form.querySelectorAll("[data-without-script]")) button.hidden = true;
}
