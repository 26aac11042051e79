/* Photos: made small where they are taken, so that what is sent has few bytes and no place in it. */

const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

/** Bytes of all photos together: in the file a third more, of which the office takes 64 million. */
const MOST_BYTES = 45000000;

/** The photos by their ids, each as the data of a JPEG. */
const pictures = new Map();

/** Work with what the browser keeps of photos; they are too large for where the answers are kept. */
function withStore(mode, work) {
  return new Promise((done, failed) => {
    const opening = indexedDB.open("bianmin.form", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("photos");
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("photos", mode);
      const request = work(transaction.objectStore("photos"));
      transaction.oncomplete = () => { opening.result.close(); done(request.result); };
      transaction.onabort = () => { opening.result.close(); failed(transaction.error); };
    };
  });
}

function keptPhotos(subject) {
  return Object.keys(subject.photos).reduce((all, question) => all.concat(subject.photos[question]), []);
}

function everySubject(read) {
  return Object.keys(read.things).reduce((all, each) => all.concat(read.things[each]), [read]);
}

/** Takes a photo up under an id of its own. */
async function addPicture(data) {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, "0")).join("");
  pictures.set(id, data);
  try {
    await withStore("readwrite", store => store.put(data, KEPT_AT + "/" + id));
  } catch (refused) {
    tell(say("photo.not_kept"));
  }
  return id;
}

async function forgetPictures(ids) {
  ids.forEach(id => pictures.delete(id));
  try {
    await withStore("readwrite", store => ids.map(id => store.delete(KEPT_AT + "/" + id)));
  } catch (refused) {
    /* What could not be kept need not be forgotten. */
  }
}

/** Fetches the photos that the answers name; gives how many are not there any more, and takes their names out. */
async function fetchPictures(read) {
  let lost = 0;
  for (const subject of everySubject(read)) {
    for (const question of Object.keys(subject.photos)) {
      const there = [];
      for (const id of subject.photos[question]) {
        const data = pictures.get(id)
            || await withStore("readonly", store => store.get(KEPT_AT + "/" + id)).catch(() => undefined);
        if (data) {
          pictures.set(id, data);
          there.push(id);
        } else {
          lost++;
        }
      }
      subject.photos[question] = there;
    }
  }
  return lost;
}

/** Takes up the photos of a file that was opened, in place of their data. */
async function takeUp(read) {
  for (const subject of everySubject(read)) {
    for (const question of Object.keys(subject.photos)) {
      const ids = [];
      for (const data of subject.photos[question]) {
        ids.push(await addPicture(data));
      }
      subject.photos[question] = ids;
    }
  }
}

/** A photo at most LONGEST_SIDE pixels long, drawn anew: nothing of the file but its pixels is left. */
function small(file) {
  return new Promise((done, failed) => {
    const image = new Image();
    const address = URL.createObjectURL(file);
    image.onload = () => {
      const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
      const canvas = document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
      canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
      const drawing = canvas.getContext("2d");
      drawing.fillStyle = "#ffffff";
      drawing.fillRect(0, 0, canvas.width, canvas.height);
      drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(address);
      const data = canvas.toDataURL("image/jpeg", QUALITY);
      if (PHOTO.test(data)) {
        done(data);
      } else {
        failed(new Error("no picture"));
      }
    };
    image.onerror = () => { URL.revokeObjectURL(address); failed(new Error("no picture")); };
    image.src = address;
  });
}

function sizeText(bytes) {
  return bytes < 1 << 20
      ? say("size.kb", Math.ceil(bytes / 1024))
      : say("size.mb", (bytes / (1 << 20)).toFixed(1));
}

/** Bytes of a JPEG that is given as data. */
function bytesOf(data) {
  return Math.floor(data.length * 3 / 4);
}

/** How many photos there are, and how many bytes they have together. */
function photosTotal() {
  const ids = everySubject(answered).reduce((all, subject) => all.concat(keptPhotos(subject)), []);
  const bytes = ids.reduce((sum, id) => sum + bytesOf(pictures.get(id) || ""), 0);
  return { count: ids.length, bytes, size: sizeText(bytes) };
}

/** The photos of one question, with what adds one and takes one away. */
function photoArea(item, subject, label) {
  const list = element("ul", { class: "photos" });
  const area = element("div", { class: "photo-area" }, list,
      element("p", { class: "buttons" },
          photoButton("photo.take", { capture: "environment" }), photoButton("photo.choose", { multiple: "" })));

  function photoButton(key, more) {
    const input = element("input", Object.assign(
        { type: "file", accept: "image/*", "aria-label": say("photo.of", say(key), label) }, more));
    input.addEventListener("change", async () => {
      const files = Array.from(input.files);
      input.value = "";
      await add(files);
    });
    return element("label", { class: "button quiet " + (more.capture ? "take" : "choose") }, input, say(key));
  }

  async function add(files) {
    const ids = subject.photos[item.question] = subject.photos[item.question] || [];
    const remarks = [];
    let added = 0;
    for (const file of files) {
      if (ids.length >= MOST_PHOTOS) {
        remarks.push(say("photo.most", MOST_PHOTOS));
        break;
      }
      try {
        const data = await small(file);
        if (photosTotal().bytes + bytesOf(data) > MOST_BYTES) {
          remarks.push(say("photo.full", sizeText(MOST_BYTES)));
          break;
        }
        ids.push(await addPicture(data));
        added++;
      } catch (unreadable) {
        remarks.push(say("photo.unreadable", file.name));
      }
    }
    keep();
    show();
    showTotal();
    if (added) {
      remarks.unshift(say("photo.added", added, photosTotal().size));
    }
    tell(remarks.join(""));
  }

  function show() {
    const ids = subject.photos[item.question] || [];
    list.replaceChildren(...ids.map((id, at) => element("li", {},
        element("img", { src: pictures.get(id) || "", alt: say("photo.alt", at + 1) }),
        element("button", { type: "button", class: "remove", "aria-label": say("photo.remove", at + 1), click: async () => {
          ids.splice(at, 1);
          keep();
          show();
          area.querySelector(".choose input").focus();
          tell(say("photo.removed"));
          await forgetPictures([id]);
          showTotal();
        } }, "\u00d7"))));
  }

  show();
  return area;
}
