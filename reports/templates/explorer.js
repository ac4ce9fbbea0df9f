"use strict";
// Shows one precomputed run at a time and weighs its scores anew. Only texts are ever set, so
// that nothing a case says can become a part of the page.
(function () {
  const data = JSON.parse(document.getElementById("scores").textContent);
  const chosenRun = document.getElementById("choose-run");
  const chosenOption = document.getElementById("choose-option");
  const status = document.getElementById("weighed");
  const stated = data.criteria.map((one) => one.weight);
  let weights = stated.slice();

  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  const rounded = (total) => Math.round(total * 1e9) / 1e9;

  function totalOf(scores, shares) {
    return sum(data.criteria.map((one, place) => shares[place] * scores[one.id]));
  }

  // Totals and ranks of a run's options, in the order of the case; ties share a rank.
  function weighed(run) {
    const whole = sum(weights);
    const shares = weights.map((one) => one / whole);
    const found = data.runs[run]
      .filter((one) => Object.keys(one.scores).length > 0)
      .map((one) => {
        const totals = [one.scores, ...one.ends].map((scores) => totalOf(scores, shares));
        return { id: one.id, total: totals[0], low: Math.min(...totals), high: Math.max(...totals) };
      });
    for (const one of found) {
      one.rank = 1 + found.filter((other) => rounded(other.total) > rounded(one.total)).length;
    }
    return found;
  }

  function moved() {
    const whole = sum(weights);
    return weights.some((one, place) => Math.abs(one / whole - stated[place]) > 1e-12);
  }

  function weigh() {
    const isMoved = moved();
    for (const run of Object.keys(data.runs)) {
      const body = document.querySelector("#" + run + "-scores tbody");
      if (!body) continue;
      const found = weighed(run);
      const rows = new Map([...body.rows].map((row) => [row.dataset.option, row]));
      for (const one of found) {
        const row = rows.get(one.id);
        for (const part of ["total", "low", "high"]) {
          const cell = row.querySelector("." + part);
          cell.textContent = one[part].toFixed(1);
          cell.dataset.value = one[part];
        }
        row.querySelector(".rank").textContent = String(one.rank);
        const best = row.querySelector(".best");
        best.textContent = isMoved ? "\u2013" : best.dataset.stated;
      }
      // A stable sort keeps ties in the order of the case.
      found.sort((one, other) => one.rank - other.rank);
      for (const one of found) body.append(rows.get(one.id));
      for (const row of rows.values()) {
        if (!found.some((one) => one.id === row.dataset.option)) body.append(row);
      }
    }
    for (const by of document.querySelectorAll(".by")) {
      by.textContent = isMoved ? "at your weights" : "at the stated weights";
    }
    for (const note of document.querySelectorAll(".moved")) note.hidden = !isMoved;
    tell(isMoved);
  }

  function tell(isMoved) {
    if (!status) return;
    const rows = document.querySelectorAll("#" + chosenRun.value + "-scores tbody tr");
    const first = [...rows].filter((row) => row.querySelector(".rank").textContent === "1");
    if (first.length === 0) {
      status.textContent = "No option has an award, so none is ranked.";
      return;
    }
    const names = first.map((row) => "\u201c" + row.cells[0].textContent.trim() + "\u201d").join(" and ");
    const score = first[0].querySelector(".total").textContent;
    const which = isMoved ? "With your weights" : "With the stated weights";
    const verb = first.length > 1 ? " share first place, " : " ranks first, ";
    status.textContent = which + " " + names + verb + score + " of 100.";
  }

  function show() {
    for (const run of document.querySelectorAll(".run")) {
      run.hidden = run.id !== chosenRun.value;
    }
    for (const option of document.querySelectorAll(".option")) {
      option.hidden = chosenOption.value !== "" && option.dataset.option !== chosenOption.value;
    }
    tell(moved());
  }

  function setWeight(place, value) {
    const number = Number(value);
    if (value === "" || !Number.isFinite(number) || number < 0 || number > 100) {
      status.textContent = "A weight is a number from 0 to 100; nothing was changed.";
      return;
    }
    const next = weights.slice();
    next[place] = number / 100;
    if (sum(next) <= 0) {
      status.textContent = "At least one weight must be above 0; nothing was changed.";
      return;
    }
    weights = next;
    showWeights();
    weigh();
  }

  function showWeights() {
    const whole = sum(weights);
    weights.forEach((one, place) => {
      const value = String(Math.round(one * 1e6) / 1e4);
      for (const kind of ["slide", "type"]) {
        const control = document.getElementById(kind + "-" + place);
        control.value = value;
      }
      const share = ((one / whole) * 100).toFixed(1) + "%";
      document.getElementById("share-" + place).textContent = "counts " + share;
    });
  }

  document.querySelectorAll("[data-needs-script]").forEach((part) => { part.hidden = false; });
  document.querySelectorAll("[data-without-script]").forEach((part) => { part.hidden = true; });
  chosenRun.addEventListener("change", show);
  chosenOption.addEventListener("change", show);
  data.criteria.forEach((_, place) => {
    const slide = document.getElementById("slide-" + place);
    const type = document.getElementById("type-" + place);
    if (!slide) return;
    slide.addEventListener("input", () => setWeight(place, slide.value));
    type.addEventListener("change", () => setWeight(place, type.value));
  });
  const back = document.getElementById("stated-weights");
  if (back) {
    back.addEventListener("click", () => {
      weights = stated.slice();
      showWeights();
      weigh();
    });
    showWeights();
  }
  show();
})();
