// Brings files into the archive: a folder of this computer, or files that are dropped here; and how far it is.

import { ask, send, server } from "./api.js";
import { problem } from "./correcting.js";
import { append, el, fill } from "./dom.js";
import { number } from "./values.js";
import { named, say } from "./words.js";

const LOOK = 1000;

/** All files of what was dropped, those in folders too. */
async function dropped(transfer) {
  const found = [];
  async function walk(entry) {
    if (entry.isFile) {
      found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    } else {
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        if (some.length === 0) {
          break;
        }
        for (const each of some) {
          await walk(each);
        }
      }
    }
  }
  for (const each of [...transfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean)) {
    await walk(each);
  }
  return found;
}

function size(bytes) {
  return number(Math.round(bytes / 2 ** 20)) + " MB";
}

/** Counts by state; a click goes to the files that ended so. */
function states(counts) {
  return el("p", { class: "conditions" }, Object.entries(counts ?? {}).map(([name, count]) => {
    const words = named("state", name) + " " + number(count);
    return [name === "unchanged" || name === "moved" ? el("span", { class: "chip" }, words)
      : el("a", { class: "chip", href: "/files?state=" + name }, words), " "];
  }));
}

/** How far an import is; `over` is told each time whether it still runs. */
function progress(place, over) {
  const line = el("p", { role: "status" });
  const bar = el("progress", { "aria-label": say("import.running") });
  const counts = el("div");
  const last = el("p", { class: "where" });
  const stop = el("button", { type: "button", onclick: async () => {
    stop.disabled = true;
    await send("DELETE", "import");
  } }, say("import.stop"));

  async function look() {
    let job;
    try {
      job = await ask("import");
    } catch (failure) {
      fill(line, problem(failure));
      return;
    }
    const running = job.state === "running" || job.state === "stopping";
    if (running) {
      if (!bar.isConnected) {
        fill(place, el("h2", {}, say("import.running")), line, bar, counts, last, stop);
      }
      bar.max = job.found || 1;
      bar.value = job.ended;
      line.textContent = say(job.state === "stopping" ? "import.stopping" : "import.count", number(job.ended), number(job.found));
      last.textContent = job.last ?? "";
      fill(counts, states(job.states));
      setTimeout(look, LOOK);
    } else if (job.state !== "none") {
      fill(place, el("h2", {}, say("import.last")),
        el("p", { role: "status" }, job.state === "broken" ? say("import.broken", job.problem)
          : say(job.complete ? "import.done" : "import.stopped", number(job.ended), number(job.documents), number(Math.ceil(job.took_ms / 1000)))),
        states(job.states),
        Object.keys(job.states).some((name) => !["imported", "unchanged", "moved", "duplicate"].includes(name))
          && el("p", {}, el("a", { href: "/files" }, say("import.reasons"))));
    }
    over(running);
  }
  return look;
}

export async function show(main) {
  const { writable, longest_upload: longest } = await server();
  if (!writable) {
    fill(main, el("h1", {}, say("nav.import")), el("p", { class: "note" }, say("import.read-only")));
    return;
  }
  const wrong = el("p", { class: "wrong", role: "alert" });
  const sending = el("p", { role: "status" });
  const place = el("section", { class: "card", "aria-live": "off" }, el("p", {}, say("import.none")));
  const order = el("div");
  const look = progress(place, (running) => {
    order.hidden = running;
  });

  async function start(what) {
    wrong.textContent = "";
    await send("POST", "import", what);
    order.hidden = true;
    await look();
  }

  async function tell(work) {
    try {
      await work();
    } catch (failure) {
      wrong.textContent = problem(failure);
      order.hidden = false;
    } finally {
      sending.textContent = "";
    }
  }

  /** One after the other; the first makes the batch. */
  const upload = (files) => tell(async () => {
    wrong.textContent = "";
    const large = files.filter((file) => file.size > longest);
    const rest = files.filter((file) => file.size <= longest);
    let batch;
    for (const [i, file] of rest.entries()) {
      sending.textContent = say("import.sending", number(i + 1), number(rest.length), file.name);
      ({ batch } = await send("POST", "uploads", file, { name: file.name, batch }));
    }
    if (batch) {
      await start({ batch });
    }
    if (large.length > 0) {
      wrong.textContent = say("import.too-large", large.map((file) => file.name).join(", "), size(longest));
    }
  });

  const path = el("input", { name: "path", id: "path", autocomplete: "off", required: true, placeholder: say("import.path.hint") });
  const chooser = (id, words, folder) => {
    const input = el("input", { type: "file", id, multiple: true, webkitdirectory: folder, class: "quiet",
      onchange: () => upload([...input.files]) });
    return [input, el("label", { class: "button", for: id }, say(words)), " "];
  };
  const drop = el("div", {
    class: "drop",
    ondragover: (event) => {
      event.preventDefault();
      drop.classList.add("over");
    },
    ondragleave: () => drop.classList.remove("over"),
    ondrop: (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      dropped(event.dataTransfer).then(upload);
    },
  }, el("p", {}, say("import.drop", size(longest))), el("p", {}, chooser("files", "import.files"), chooser("folder", "import.folder", true)));
  append(order, [
    el("h2", {}, say("import.here")),
    el("form", { class: "box", onsubmit: (event) => {
      event.preventDefault();
      tell(() => start({ path: path.value.trim() }));
    } }, el("label", { class: "quiet", for: "path" }, say("import.path")), path, el("button", {}, say("import.go"))),
    el("p", { class: "where" }, say("import.here.how")),
    el("h2", {}, say("import.send")), drop, sending]);
  fill(main, el("h1", {}, say("nav.import")), wrong, order, place);
  await look();
}
