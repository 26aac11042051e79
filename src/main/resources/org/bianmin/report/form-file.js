/* The file that is saved, sent and opened again. */

/* ---- what stands in a file ---- */

/** Why a file was not opened, as a sentence. */
class Refused extends Error {}

/** The answers of a subject in the order of the questions, with its photos; blank ones are left out. */
function written(page, subject) {
  const out = { answers: {}, photos: {} };
  items(page).forEach(item => {
    item.rows.forEach(row => {
      if (textOf(subject, row)) {
        out.answers[row.key] = textOf(subject, row);
      }
    });
    const photos = (subject.photos[item.question] || []).map(id => pictures.get(id)).filter(Boolean);
    if (photos.length) {
      out.photos[item.question] = photos;
    }
  });
  return out;
}

/** Everything, as the file has it. */
function fileText() {
  const out = {
    bianmin_answers: Number(form.version), layout: form.layout, sample: form.sample,
    centre: form.centre, standards: form.standards,
    date: answered.date, by: answered.by.trim(), answers: {}, photos: {}, things: {}
  };
  form.pages.forEach(page => {
    if (page.each) {
      out.things[page.each] = subjects(page)
          .map(thing => Object.assign({ name: thing.name.trim() }, written(page, thing)));
    } else {
      const here = written(page, answered);
      Object.assign(out.answers, here.answers);
      Object.assign(out.photos, here.photos);
    }
  });
  return JSON.stringify(out, null, 1) + "\n";
}

function fileName() {
  return say("file.name", form.centre.name, answered.date || today()).replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_");
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/**
 * What a saved file holds: the answers with the photos themselves. Throws Refused, and changes nothing.
 */
function parsed(name, text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch (broken) {
    throw new Refused(say("refused.not_ours", name));
  }
  if (!isObject(file) || !("bianmin_answers" in file)) {
    throw new Refused(say("refused.not_ours", name));
  } else if (String(file.bianmin_answers) !== form.version) {
    throw new Refused(say("refused.version", name));
  } else if (!isObject(file.centre) || file.centre.name !== form.centre.name || file.centre.code !== form.centre.code) {
    throw new Refused(say("refused.centre", name, isObject(file.centre) ? file.centre.name : "", form.centre.name));
  } else if (file.layout !== form.layout) {
    throw new Refused(say("refused.layout", name));
  }
  const single = form.pages.filter(page => !page.each).reduce((all, page) => all.concat(items(page)), []);
  const read = Object.assign(nothingAnswered(), parsedSubject(name, file, single));
  read.date = parsedText(name, file.date);
  read.by = parsedText(name, file.by);
  if (!isObject(file.things) || Object.keys(file.things).some(each => !(each in read.things))) {
    throw new Refused(say("refused.changed", name));
  }
  form.pages.filter(page => page.each).forEach(page => {
    const things = file.things[page.each];
    if (!Array.isArray(things) || things.length === 0 || !things.every(isObject)) {
      throw new Refused(say("refused.changed", name));
    }
    read.things[page.each] = things.map(thing =>
        Object.assign(parsedSubject(name, thing, items(page)), { name: parsedText(name, thing.name) }));
  });
  return read;
}

function parsedText(name, value) {
  if (typeof value !== "string") {
    throw new Refused(say("refused.changed", name));
  }
  return value;
}

const PHOTO = /^data:image\/jpeg;base64,[A-Za-z0-9+\/]+=*$/;

function parsedSubject(name, subject, asked) {
  const keys = new Set(asked.reduce((all, item) => all.concat(item.rows.map(row => row.key)), []));
  const questions = new Set(asked.map(item => item.question));
  const whole = isObject(subject.answers) && isObject(subject.photos)
      && Object.keys(subject.answers).every(key => keys.has(key) && typeof subject.answers[key] === "string")
      && Object.keys(subject.photos).every(question => questions.has(question)
          && Array.isArray(subject.photos[question]) && subject.photos[question].length <= MOST_PHOTOS
          && subject.photos[question].every(photo => typeof photo === "string" && PHOTO.test(photo)));
  if (!whole) {
    throw new Refused(say("refused.changed", name));
  }
  return { answers: Object.assign({}, subject.answers), photos: Object.assign({}, subject.photos) };
}

/* ---- saving and opening ---- */

function savedFile(name) {
  return new File([fileText()], name, { type: name.endsWith(".txt") ? "text/plain" : "application/json" });
}

function save() {
  const name = fileName();
  const address = URL.createObjectURL(savedFile(name));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  const bad = doubts();
  tell(say("saved", name) + (bad ? say("saved.doubts", bad) : ""));
}

/** Not every phone hands on JSON; all hand on text, and what a file holds does not rest on its name. */
function shareable() {
  const can = files => Boolean(navigator.canShare) && navigator.canShare({ files });
  return [fileName(), fileName() + ".txt"].find(name => can([new File(["{}"], name, { type: savedFile(name).type })]));
}

async function share() {
  try {
    await navigator.share({ files: [savedFile(shareable())] });
    tell(say("shared"));
  } catch (given) {
    /* Whoever changes their mind has nothing to be told. */
  }
}

async function openFile(chosen) {
  try {
    const read = parsed(chosen.name, await contentOf(chosen));
    const blank = allRows().every(each => !each.answered) && photosTotal().count === 0;
    if (blank || window.confirm(say("open.sure"))) {
      await replace(read);
      tell(say("opened", chosen.name));
    }
  } catch (refused) {
    if (!(refused instanceof Refused)) {
      throw refused;
    }
    tell(refused.message);
  }
}

function contentOf(chosen) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(new Refused(say("refused.not_ours", chosen.name)));
    reader.readAsText(chosen);
  });
}

async function replace(read) {
  const before = everySubject(answered).reduce((all, subject) => all.concat(keptPhotos(subject)), []);
  await takeUp(read);
  answered = read;
  keep();
  await forgetPictures(before);
  start();
  go(-1);
}
