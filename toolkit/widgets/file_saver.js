const KINDS = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  json: "application/json",
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

function inWords(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function render({ model, el }) {
  el.classList.add("file-saver");
  const button = document.createElement("button");
  button.type = "button";
  const note = document.createElement("span");
  note.className = "hint";
  const told = document.createElement("div");
  told.setAttribute("role", "status");
  const refused = document.createElement("p");
  refused.setAttribute("role", "alert");
  el.append(button, note, told, refused);
  let url = "";

  function look() {
    button.textContent = model.get("description");
    button.disabled = model.get("disabled");
    note.textContent = model.get("note");
  }
  function answer() {
    if (url) URL.revokeObjectURL(url);
    url = "";
    told.replaceChildren();
    button.removeAttribute("aria-disabled");
    refused.textContent = model.get("refusal");
    const content = model.get("content");
    const name = model.get("name");
    if (!name) return;
    const kind = KINDS[name.split(".").pop()] || "application/octet-stream";
    url = URL.createObjectURL(new Blob([content], { type: kind }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.textContent = `Save ${name} (${inWords(content.byteLength)})`;
    told.replaceChildren(link);
    link.focus();
  }
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    refused.textContent = "";
    told.textContent = "Making it…";
    model.send("make");
  });
  for (const name of ["description", "disabled", "note"]) model.on(`change:${name}`, look);
  model.on("change:answered", answer);
  look();
}

export default { render };
