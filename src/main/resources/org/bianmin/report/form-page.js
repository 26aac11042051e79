/* The page as a whole: where one is, and how much is answered. */

/** The page that is shown, -1 for the first one; and which of several things. */
let shownPage = -1;
let shownThing = 0;

const byId = id => document.getElementById(id);

/** A sentence for everybody, also for who only hears the page. */
function tell(sentence) {
  byId("told").textContent = sentence;
}

/* ---- how much is answered ---- */

function showProgress() {
  const all = allRows();
  const done = all.filter(each => each.answered).length;
  byId("whole-text").textContent = say("progress", done, all.length);
  byId("whole").max = Math.max(1, all.length);
  byId("whole").value = done;
  byId("places").querySelectorAll("button").forEach((button, at) => {
    const here = all.filter(each => each.page === form.pages[at - 1]);
    const answeredHere = here.filter(each => each.answered).length;
    button.setAttribute("aria-current", String(at - 1 === shownPage));
    if (at > 0) {
      button.querySelector(".count").textContent = answeredHere + "/" + here.length;
      button.setAttribute("aria-label", say("progress.here", form.pages[at - 1].title, answeredHere, here.length));
      button.classList.toggle("done", answeredHere === here.length);
    }
  });
  byId("place").querySelectorAll(".thing").forEach((button, at) => {
    const here = all.filter(each => each.page === form.pages[shownPage] && each.at === at);
    button.textContent = say("things.progress",
        nameOf(form.pages[shownPage], at), here.filter(each => each.answered).length, here.length);
    button.setAttribute("aria-pressed", String(at === shownThing));
  });
}

function showTotal() {
  const total = photosTotal();
  byId("photos-total").textContent = total.count ? say("photo.total", total.count, total.size) : "";
}

/* ---- where one is ---- */

/** Shows a place, and what is asked of one of its things; -1 is the first page. */
function show(page, thing) {
  tell("");
  shownPage = page;
  shownThing = thing || 0;
  byId("start").hidden = page >= 0;
  byId("place").hidden = page < 0;
  byId("place").replaceChildren(...(page < 0 ? [] : placeElements(form.pages[page])));
  showProgress();
  showTotal();
  const current = byId("places").querySelector("[aria-current=true]");
  byId("places").scrollLeft = current.offsetLeft - (byId("places").clientWidth - current.offsetWidth) / 2;
}

/** Shows a place and leads eyes and keyboard to its heading. */
function go(page, thing) {
  show(page, thing);
  window.scrollTo(0, 0);
  byId(page < 0 ? "start-title" : "place-title").focus({ preventScroll: true });
}

function placeElements(page) {
  const subject = subjects(page)[shownThing];
  const parts = [element("h2", { id: "place-title", tabindex: "-1" }, page.title)];
  if (page.each) {
    parts.push(thingsElement(page));
  }
  page.sections.forEach(section => {
    parts.push(element("h3", {}, section.name));
    section.items.forEach(item => parts.push(itemElement(item, subject, showProgress)));
  });
  parts.push(element("p", { class: "buttons turn" },
      element("button", { type: "button", click: () => go(shownPage - 1) },
          shownPage === 0 ? say("back") : say("previous", form.pages[shownPage - 1].title)),
      shownPage + 1 < form.pages.length
          ? element("button", { type: "button", class: "main", click: () => go(shownPage + 1) },
              say("next", form.pages[shownPage + 1].title))
          : element("button", { type: "button", class: "main", click: () => go(-1) }, say("back"))));
  return parts;
}

/** The things of a place, the name of the one that is shown, and what adds or removes one. */
function thingsElement(page) {
  const things = answered.things[page.each];
  const name = element("input", { type: "text", id: "thing-name", maxlength: "60", autocomplete: "off",
    "aria-describedby": "thing-none thing-twice" });
  const twice = element("span", { class: "fault", id: "thing-twice" });
  const showTwice = () => {
    const called = things.map((thing, at) => nameOf(page, at));
    const bad = called.indexOf(called[shownThing]) !== called.lastIndexOf(called[shownThing]);
    name.setAttribute("aria-invalid", String(bad));
    twice.textContent = bad ? say("thing.twice") : "";
  };
  name.value = things[shownThing].name;
  showTwice();
  name.addEventListener("input", () => {
    things[shownThing].name = name.value;
    showTwice();
    remove.textContent = say("thing.remove", nameOf(page, shownThing));
    keep();
    showProgress();
  });
  const remove = element("button", { type: "button", class: "quiet", click: async () => {
    const gone = things[shownThing];
    const called = nameOf(page, shownThing);
    const blank = Object.keys(gone.answers).length + keptPhotos(gone).length + gone.name.length === 0;
    if (blank || window.confirm(say("thing.remove.sure", called))) {
      things.splice(shownThing, 1);
      keep();
      go(shownPage, Math.max(0, shownThing - 1));
      tell(say("thing.removed", called));
      await forgetPictures(keptPhotos(gone));
      showTotal();
    }
  } }, say("thing.remove", nameOf(page, shownThing)));
  return element("div", { class: "card things" },
      element("p", { class: "muted" }, say("things", page.thing)),
      element("p", { class: "buttons" },
          ...things.map((thing, at) => element("button", { type: "button", class: "thing", click: () => go(shownPage, at) })),
          element("button", { type: "button", class: "quiet", id: "thing-add", click: () => {
            things.push(newThing());
            keep();
            show(shownPage, things.length - 1);
            byId("thing-name").focus();
            tell(say("thing.added", nameOf(page, shownThing)));
          } }, say("thing.add", page.thing))),
      element("p", { class: "field" }, element("label", { for: "thing-name" }, say("thing.name", page.thing)), name,
          element("span", { class: "muted", id: "thing-none" }, say("thing.name.none", page.thing + (shownThing + 1))), twice),
      things.length > 1 ? element("p", { class: "buttons" }, remove) : null);
}

/** From where the keyboard is, or else from the place that is shown, to the next row without an answer; round at the end. */
function goToNextOpen() {
  const all = allRows();
  const open = each => !each.answered;
  const focused = document.activeElement && document.activeElement.closest("[data-key]");
  const page = form.pages[shownPage];
  const at = focused ? all.findIndex(each => each.page === page && each.at === shownThing && belongs(each, focused.dataset.key))
      : all.findIndex(each => each.page === page && each.at === shownThing) - 1;
  const next = all.slice(at + 1).find(open) || all.find(open);
  if (!next) {
    tell(say("all_answered"));
    return;
  }
  if (next.page !== page || next.at !== shownThing) {
    show(form.pages.indexOf(next.page), next.at);
  }
  const row = byId("place").querySelector('[data-key="' + CSS.escape(openKey(next)) + '"]');
  (row.querySelector("input:checked") || row.querySelector("textarea, input, select")).focus({ preventScroll: true });
  (row.querySelector(".label") ? row : row.closest("article")).scrollIntoView({ block: "start" });
}

function belongs(each, key) {
  return each.row.key === key || each.item.rows.some(row => row.accompanies && row.key === key);
}

/** A row that has its answer lacks what stands below it. */
function openKey(each) {
  const text = textOf(each.subject, each.row);
  const below = rowBelow(each.item, each.row);
  return below && text && readable(each.row, text) ? below.key : each.row.key;
}

/* ---- the first page ---- */

function start() {
  byId("date").value = answered.date;
  byId("by").value = answered.by;
  showProgress();
  showTotal();
}

/** Goes on from what was kept, photos and all; what cannot be read is as good as nothing. */
async function remember(text) {
  try {
    const read = Object.assign(nothingAnswered(), JSON.parse(text));
    const lost = await fetchPictures(read);
    answered = read;
    if (allRows().length && lost) {
      tell(say("photo.lost", lost));
    }
  } catch (broken) {
    answered = nothingAnswered();
  }
}

async function begin() {
  // Nothing can be answered before what was kept is there: it would be written over.
  await remember(kept() || "{}");
  const place = (title, at) => element("li", {}, element("button", { type: "button", click: () => go(at) },
      element("span", {}, title), element("span", { class: "count" })));
  byId("places").append(place(say("start"), -1), ...form.pages.map((page, at) => place(page.title, at)));
  [["date", "input"], ["by", "input"]].forEach(([id, event]) => byId(id).addEventListener(event, () => {
    answered[id] = byId(id).value;
    keep();
  }));
  byId("begin").addEventListener("click", () => go(0));
  byId("save").addEventListener("click", save);
  byId("save-here").addEventListener("click", save);
  byId("share").addEventListener("click", share);
  byId("share").hidden = !shareable();
  byId("next-open").addEventListener("click", goToNextOpen);
  byId("open").addEventListener("change", async () => {
    const chosen = byId("open").files[0];
    if (chosen) {
      await openFile(chosen);
      byId("open").value = "";
    }
  });
  byId("clear").addEventListener("click", async () => {
    if (window.confirm(say("clear.sure"))) {
      await replace(nothingAnswered());
      tell(say("cleared"));
    }
  });
  // Another window with the same page goes on from what was answered here, and does not write over it.
  window.addEventListener("storage", async event => {
    if (event.key === KEPT_AT && event.newValue) {
      await remember(event.newValue);
      start();
      show(shownPage, Math.min(shownThing, shownPage < 0 ? 0 : subjects(form.pages[shownPage]).length - 1));
    }
  });
  window.addEventListener("beforeunload", event => {
    if (!keeps) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
  document.addEventListener("pointerdown", () => tell(""), true);
  start();
  show(-1);
  document.body.classList.remove("waiting");
}

begin();
