/** What the page does: copy a wording, show one verdict only. Nothing else, and no request. */
export const SCRIPT = `
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const copied = button.dataset.copy;
  if (copied) {
    const text = document.getElementById(copied).textContent;
    const done = () => { button.textContent = "Copié"; document.getElementById("annonce").textContent = "Rédaction copiée"; };
    const byHand = () => {
      const selection = window.getSelection();
      selection.selectAllChildren(document.getElementById(copied));
      if (document.execCommand("copy")) done();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
    else byHand();
  }
  const wanted = button.dataset.filter;
  if (wanted !== undefined) {
    for (const other of document.querySelectorAll("button[data-filter]")) other.setAttribute("aria-pressed", String(other === button));
    let shown = 0;
    for (const block of document.querySelectorAll("article[data-verdict]")) {
      block.hidden = wanted !== "" && block.dataset.verdict !== wanted;
      if (!block.hidden) shown += 1;
    }
    document.getElementById("annonce").textContent = shown + " exigences affichées";
  }
});
`;

/** SHA-256 of the script, in base64: the only one that the page's own policy lets run. */
export const SCRIPT_HASH = "ndE6RL5UBAcIafARgznp0aC1N6B5O9eIwm13gVW8yew=";
