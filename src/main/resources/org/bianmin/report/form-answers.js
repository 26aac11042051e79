"use strict";
/* What was answered, and how it is kept in the browser. */

const form = JSON.parse(document.getElementById("form").textContent);
const MOST_PHOTOS = 5;

/** A sentence of the page with its arguments. */
function say(key, ...said) {
  return form.words[key].replace(/\{(\d)\}/g, (all, i) => String(said[i]));
}

function today() {
  const now = new Date();
  const two = number => String(number).padStart(2, "0");
  return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
}

/** One of several things; what there is only one of is answered by the whole. */
function newThing() {
  return { name: "", answers: {}, photos: {} };
}

function nothingAnswered() {
  const things = {};
  form.pages.filter(page => page.each).forEach(page => { things[page.each] = [newThing()]; });
  return { date: today(), by: "", answers: {}, photos: {}, things };
}

let answered = nothingAnswered();

/** Everything that answers the rows of a page for itself. */
function subjects(page) {
  return page.each ? answered.things[page.each] : [answered];
}

function items(page) {
  return page.sections.reduce((all, section) => all.concat(section.items), []);
}

function nameOf(page, at) {
  return answered.things[page.each][at].name.trim() || page.thing + (at + 1);
}

/* ---- one answer ---- */

const FULL_WIDTH = /[\uff10-\uff19\uff0e]/g;

/** Digits and the point as a keyboard for Chinese types them are the same as ours. */
function halfWidth(text) {
  return text.replace(FULL_WIDTH, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const WRITTEN = { measure: /^\d+(\.\d+)?$/, count: /^\d+$/, date: /^\d{4}-\d\d-\d\d$/ };

/** Whether it is something that can be read: one of the words, or what the kind of row asks for. */
function readable(row, text) {
  return row.choices.includes(text) || row.kind === "text" || row.kind in WRITTEN && WRITTEN[row.kind].test(text);
}

/** Whether an answer says nothing without the row below: a judgement without its basis, a count without the exceptions. */
function needsMore(row, text) {
  return row.kind === "verdict" ? row.choices.indexOf(text) < 2 : row.kind === "count" && !row.choices.includes(text);
}

function rowBelow(item, row) {
  const below = item.rows[item.rows.indexOf(row) + 1];
  return below && below.accompanies ? below : null;
}

function textOf(subject, row) {
  return (subject.answers[row.key] || "").trim();
}

/** What the office would send back, as the key of a sentence; empty where nothing is wrong. */
function faultOf(item, row, subject) {
  const text = textOf(subject, row);
  if (text && !readable(row, text)) {
    return "bad." + row.kind;
  } else if (!row.accompanies) {
    return "";
  }
  const above = item.rows[item.rows.indexOf(row) - 1];
  const whole = textOf(subject, above);
  if (text && !whole) {
    return "bad.alone";
  } else if (row.kind === "count" && whole && readable(above, whole)) {
    const counted = needsMore(above, whole);
    return counted ? text ? Number(text) > Number(whole) ? "bad.more" : "" : "bad.exceptions" : text ? "bad.of_nothing" : "";
  }
  return "";
}

/** Whether a question's row is answered in full. */
function isAnswered(item, row, subject) {
  const text = textOf(subject, row);
  if (!text || faultOf(item, row, subject)) {
    return false;
  }
  const below = rowBelow(item, row);
  return !below || !(needsMore(row, text) ? !isAnswered(item, below, subject) : faultOf(item, below, subject));
}

/** Every row to be answered, in the order of the walk, with where it stands. */
function allRows() {
  const all = [];
  form.pages.forEach(page => subjects(page).forEach((subject, at) => items(page).forEach(item => item.rows
      .filter(row => !row.accompanies)
      .forEach(row => all.push({ page, at, subject, item, row, answered: isAnswered(item, row, subject) })))));
  return all;
}

/** How much of it the office would send back: what cannot be read, and one name for two things. */
function doubts() {
  let count = 0;
  form.pages.forEach(page => subjects(page).forEach(subject => items(page).forEach(item => item.rows.forEach(row => {
    count += faultOf(item, row, subject) ? 1 : 0;
  }))));
  form.pages.filter(page => page.each).forEach(page => {
    const called = subjects(page).map((thing, at) => nameOf(page, at));
    count += called.length - new Set(called).size;
  });
  return count;
}

/* ---- kept in the browser ---- */

const KEPT_AT = "bianmin.form." + form.layout;
let keeps = true;

/** Keeps what was answered so far; where the browser refuses, it is told once. */
function keep() {
  try {
    localStorage.setItem(KEPT_AT, JSON.stringify(answered));
  } catch (refused) {
    if (keeps) {
      keeps = false;
      tell(say("not_kept"));
    }
  }
}

function kept() {
  try {
    return localStorage.getItem(KEPT_AT);
  } catch (refused) {
    return null;
  }
}
