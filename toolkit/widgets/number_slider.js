// Text is only ever set as text, so nothing that a case says can become markup.
function add(parent, tag, attributes, text) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  parent.appendChild(node);
  return node;
}

function places(step) {
  const text = String(step);
  return text.includes("e-") ? Number(text.split("e-")[1]) : (text.split(".")[1] || "").length;
}

function render({ model, el }) {
  // Every slider loads this file anew, so a counter would give all of them the same id.
  const id = `number-slider-${Math.random().toString(36).slice(2)}`;
  el.classList.add("number-slider");
  const label = add(el, "label", { for: id });
  const row = add(el, "div", { class: "pair" });
  const range = add(row, "input", { type: "range", id });
  const typed = add(row, "input", { type: "number", id: `${id}-typed` });
  const unit = add(row, "span", { class: "unit", "aria-hidden": "true" });
  const note = add(el, "p", { class: "hint", id: `${id}-note` });
  let waiting = 0;

  const shown = (value) => {
    const scaled = value * model.get("scale");
    return String(Number(scaled.toFixed(Math.min(8, places(model.get("step") * model.get("scale")) + 1))));
  };
  const words = (value) => `${shown(value)} ${model.get("unit")}`.trim();

  function show() {
    label.textContent = model.get("description");
    typed.setAttribute("aria-label", `${model.get("description")}, type a number ${model.get("unit")}`.trim());
    unit.textContent = model.get("unit");
    note.textContent = model.get("note");
    note.hidden = !model.get("note");
    const scale = model.get("scale");
    for (const [name, trait] of [["min", "min"], ["max", "max"], ["step", "step"]]) {
      range[name] = model.get(trait);
      typed[name] = name === "step" ? "any" : Number((model.get(trait) * scale).toFixed(8));
    }
    range.value = model.get("value");
    range.setAttribute("aria-valuetext", words(model.get("value")));
    if (document.activeElement !== typed || Number(typed.value) / scale !== model.get("value"))
      typed.value = shown(model.get("value"));
    range.disabled = typed.disabled = model.get("disabled");
    if (model.get("note")) range.setAttribute("aria-describedby", `${id}-note`);
  }

  function tell(value) {
    range.setAttribute("aria-valuetext", words(value));
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      model.set("value", value);
      model.save_changes();
    }, model.get("settle_ms"));
  }

  range.addEventListener("input", () => {
    typed.value = shown(Number(range.value));
    tell(Number(range.value));
  });
  typed.addEventListener("change", () => {
    const asked = Number(typed.value) / model.get("scale");
    const usable = typed.value.trim() !== "" && Number.isFinite(asked);
    const value = usable
      ? Math.min(Math.max(asked, model.get("min")), model.get("max"))
      : model.get("value");
    range.value = value;
    typed.value = shown(value);
    tell(value);
  });
  const watched = ["value", "min", "max", "step", "description", "unit", "scale", "note", "disabled"];
  for (const name of watched) model.on(`change:${name}`, show);
  show();
}

export default { render };
