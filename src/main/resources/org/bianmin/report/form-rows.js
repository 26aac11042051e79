/* One question with its rows, as it is answered. */

/** An element; functions among its properties listen to the event of their name. Text is only ever text. */
function element(name, properties, ...children) {
  const made = document.createElement(name);
  Object.keys(properties).forEach(key => {
    if (typeof properties[key] === "function") {
      made.addEventListener(key, properties[key]);
    } else {
      made.setAttribute(key, properties[key]);
    }
  });
  made.append(...children.filter(child => child !== null));
  return made;
}

/** More words than this are chosen from a list. */
const MOST_BUTTONS = 6;

/** Ids of elements, unique in the page that is shown. */
let ids = 0;

/** A question of one subject. The name tells several things apart for whoever only hears them. */
function itemElement(item, subject, changed) {
  const heading = element("h4", { id: "q" + ++ids },
      element("span", { class: "number" }, String(item.number)), item.ask);
  const parts = [heading];
  if (item.decides) {
    parts.push(element("p", { class: "muted" }, item.decides));
  }
  const main = item.rows.filter(row => !row.accompanies);
  const reached = same(main, row => row.reached);
  const listed = main.some(row => row.label);
  const rows = item.rows.map(row => rowElement(item, row, subject, heading, listed && !reached, writing => {
    rows.filter(each => !writing || each.row !== row).forEach(each => each.show());
    keep();
    changed();
  }));
  rows.forEach(each => each.show());
  parts.push(...rows.map(each => each.element));
  parts.push(photoArea(item, subject, item.ask), helpElement(main, reached));
  return element("article", { class: "card item", "aria-labelledby": heading.id, "data-question": item.question }, ...parts);
}

function same(rows, of) {
  return rows.every(row => of(row) === of(rows[0])) ? of(rows[0]) : "";
}

function rowElement(item, row, subject, heading, showsReached, changed) {
  const label = row.label || item.ask;
  const what = element("div", { class: "what" });
  const group = element("div", { class: "row " + row.kind, "data-key": row.key, role: "group" }, what);
  if (row.label) {
    const name = element("p", { class: "label", id: "q" + ++ids }, row.label);
    what.append(name);
    group.setAttribute("aria-labelledby", row.accompanies ? name.id : heading.id + " " + name.id);
  } else {
    group.setAttribute("aria-labelledby", heading.id);
  }
  if (showsReached && row.reached && row.reached !== say("there", row.label)) {
    what.append(element("p", { class: "muted reached" }, say("reached") + "\uff1a" + row.reached));
  }
  const fault = element("p", { class: "fault", id: "q" + ++ids, hidden: "" });
  const controls = element("div", { class: "controls" });
  const field = row.kind === "text" || row.kind in WRITTEN ? writtenField(row, label, fault.id) : null;
  const chosen = row.choices.length > MOST_BUTTONS ? choiceList(row, label) : choiceButtons(row);
  const clear = element("button", { type: "button", class: "clear", "aria-label": say("unanswer.of", label), click: () => {
    answer("");
    (field || group.querySelector("input, select")).focus();
  } }, say("unanswer"));
  if (field) {
    controls.append(field, element("span", { class: "unit" }, row.unit));
  }
  if (row.choices.length) {
    controls.append(chosen.element);
  }
  group.append(controls, clear, fault);
  if (field) {
    field.addEventListener("input", () => answer(row.kind === "text" ? field.value : halfWidth(field.value.trim()), true));
    field.addEventListener("change", show);
  }
  chosen.element.addEventListener("change", () => answer(chosen.value()));

  /** What is being written is not written over, and not found fault with before it is done. */
  function answer(text, writing) {
    if (text === "") {
      delete subject.answers[row.key];
    } else {
      subject.answers[row.key] = text;
    }
    if (writing) {
      chosen.show("");
      tellFault("");
      mark();
    }
    changed(writing);
  }

  function show() {
    const text = subject.answers[row.key] || "";
    chosen.show(text);
    if (field) {
      field.value = row.choices.includes(text) ? "" : text;
    }
    tellFault(faultOf(item, row, subject));
    mark();
  }

  function tellFault(key) {
    fault.textContent = key ? say(key) : "";
    fault.hidden = !key;
    if (field) {
      field.setAttribute("aria-invalid", String(Boolean(key)));
    }
  }

  function mark() {
    clear.hidden = !subject.answers[row.key];
    group.classList.toggle("answered", isAnswered(item, row, subject));
  }

  return { row, element: group, show };
}

/** Where a number, a day or some words are written. */
function writtenField(row, label, fault) {
  const common = { "aria-label": row.unit ? label + "\uff08" + row.unit + "\uff09" : label, "aria-describedby": fault, autocomplete: "off" };
  if (row.kind === "text") {
    return element("textarea", Object.assign(common, { rows: "2", maxlength: "2000" }));
  } else if (row.kind === "date") {
    return element("input", Object.assign(common, { type: "date" }));
  }
  return element("input", Object.assign(common,
      { type: "text", maxlength: "20", inputmode: row.kind === "count" ? "numeric" : "decimal" }));
}

/** A few words as buttons of which one is down. */
function choiceButtons(row) {
  const name = "q" + ++ids;
  const buttons = row.choices.map(word => element("input", { type: "radio", name, value: word }));
  return {
    element: element("div", { class: "choices" }, ...buttons.map((button, at) =>
        element("label", { class: "choice" }, button, element("span", {}, row.choices[at])))),
    value: () => (buttons.find(button => button.checked) || { value: "" }).value,
    show: text => buttons.forEach(button => { button.checked = button.value === text; })
  };
}

/** Many words as a list to choose from. */
function choiceList(row, label) {
  const list = element("select", { "aria-label": label }, element("option", { value: "" }, say("choose")),
      ...row.choices.map(word => element("option", { value: word }, word)));
  return { element: list, value: () => list.value, show: text => { list.value = row.choices.includes(text) ? text : ""; } };
}

/** What is enough, what to do otherwise, whom to ask; the clauses folded away. Rows that share them are told together. */
function helpElement(rows, reached) {
  const groups = new Map();
  rows.forEach(row => {
    const told = JSON.stringify([row.remedy, row.who, row.clauses]);
    groups.set(told, (groups.get(told) || []).concat(row));
  });
  const several = groups.size > 1;
  const told = Array.from(groups.values(), group => element("div", { class: "told" },
      several ? element("p", { class: "of" }, group.map(row => row.label).join("\u3001")) : null,
      facts([["remedy", group[0].remedy], ["who", group[0].who]]),
      clauses(group[0], several)));
  const enough = facts([["reached", reached]]);
  return element("div", { class: "help" }, enough,
      ...(several ? [element("details", {}, element("summary", {}, say("help")), ...told)] : told));
}

function facts(pairs) {
  const said = pairs.filter(pair => pair[1]);
  return said.length === 0 ? null : element("dl", {}, ...said.reduce((all, pair) =>
      all.concat(element("dt", {}, say(pair[0])), element("dd", {}, pair[1])), []));
}

function clauses(row, open) {
  if (row.clauses.length === 0) {
    return null;
  }
  const quotes = row.clauses.map(each =>
      element("p", { class: "clause" }, say("clause.one", each.document, each.clause, each.quote)));
  return open ? element("div", {}, ...quotes) : element("details", {}, element("summary", {}, say("clause")), ...quotes);
}
