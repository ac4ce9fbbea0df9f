function render({ model, el }) {
  el.classList.add("step-list");
  const nav = document.createElement("nav");
  nav.setAttribute("aria-label", "Steps");
  const list = document.createElement("ol");
  nav.appendChild(list);
  el.appendChild(nav);

  function show() {
    list.replaceChildren(
      ...model.get("steps").map(([id, label], place) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        const number = document.createElement("span");
        button.type = "button";
        number.className = "step-number";
        number.textContent = `${place + 1}`;
        button.append(number, ` ${label}`);
        button.dataset.step = id;
        button.addEventListener("click", () => {
          model.set("current", id);
          model.save_changes();
        });
        item.appendChild(button);
        return item;
      }),
    );
    mark();
  }
  function mark() {
    for (const button of list.querySelectorAll("button")) {
      if (button.dataset.step === model.get("current")) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }
  }
  model.on("change:steps", show);
  model.on("change:current", mark);
  show();
  // Whoever opened the case pressed a button that is gone now; the keyboard goes on from here.
  requestAnimationFrame(() => list.querySelector("[aria-current]")?.focus({ preventScroll: true }));
}

export default { render };
