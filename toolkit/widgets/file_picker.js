function render({ model, el }) {
  const id = `file-picker-${Math.random().toString(36).slice(2)}`;
  el.classList.add("file-picker");
  const label = document.createElement("label");
  label.htmlFor = id;
  label.textContent = model.get("description");
  const field = document.createElement("input");
  field.type = "file";
  field.id = id;
  field.accept = model.get("accept");
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  el.append(label, field, said);

  field.addEventListener("change", async () => {
    const [file] = field.files;
    said.textContent = "";
    if (!file) return;
    const most = model.get("most_bytes");
    if (file.size > most) {
      said.textContent = `Refused: the file is over ${Math.floor(most / 2 ** 20)} MB; choose a smaller one.`;
      field.value = "";
      return;
    }
    const content = await file.arrayBuffer();
    model.set("name", file.name);
    model.set("content", new DataView(content));
    model.set("sent", model.get("sent") + 1);
    model.save_changes();
    field.value = ""; // so that the same file can be chosen again once it is mended
  });
}

export default { render };
