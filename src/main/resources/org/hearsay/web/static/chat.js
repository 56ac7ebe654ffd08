"use strict";
// Keeps the page as the server has it: messages arrive as ready HTML; this file only puts them in their place.
const channel = document.body.dataset.channel;
const list = document.getElementById("messages");
const notice = document.getElementById("notice");
const text = document.getElementById("text");

async function send(path, fields) {
  notice.textContent = "";
  try {
    const answer = await fetch(path, { method: "POST", body: new URLSearchParams(fields) });
    if (!answer.ok) {
      notice.textContent = await answer.text();
    }
    return answer.ok;
  } catch {
    notice.textContent = "Hearsay does not answer. Is it still running?";
    return false;
  }
}

function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

function place(message) {
  const article = fragment(message.html);
  const shown = document.getElementById("m" + message.id);
  if (shown) {
    const wasAtEnd = isAtEnd();
    const focus = shown.contains(document.activeElement);
    shown.replaceWith(article);
    if (focus) {
      (article.querySelector("button, summary, a") ?? text).focus();
    }
    show(article, wasAtEnd);
    return;
  }
  const wasAtEnd = isAtEnd();
  const item = document.createElement("li");
  item.id = "l" + message.id;
  item.append(article);
  const parent = message.under && document.querySelector(`#l${message.under} > .thread`);
  if (parent) {
    parent.append(item);
  } else {
    const thread = document.createElement("ol");
    thread.className = "thread";
    item.append(thread);
    list.append(item);
  }
  document.getElementById("welcome").hidden = true;
  show(item, wasAtEnd || message.byYou);
}

// What is new comes into view, its beginning first; unless its reader has gone back to something older.
function show(item, wanted) {
  if (wanted) {
    item.scrollIntoView({ block: item.clientHeight > list.clientHeight ? "start" : "end" });
  }
}

function isAtEnd() {
  return list.scrollHeight - list.scrollTop - list.clientHeight < 80;
}

const events = new EventSource(`/c/${channel}/events`);
let lost = false;
events.addEventListener("message", event => place(JSON.parse(event.data)));
events.addEventListener("reading", event => {
  const { id, reading } = JSON.parse(event.data);
  const line = document.querySelector(`#m${id} > .reading`);
  if (line) {
    line.hidden = !reading;
  }
});
// What was said between the page's making and this connection would be missing.
events.addEventListener("last", event => {
  const shown = Array.from(list.querySelectorAll(".message"), message => Number(message.dataset.id));
  if (Number(event.data) > Math.max(0, ...shown)) {
    location.reload();
  }
});
events.addEventListener("forgotten", async () => {
  const stillThere = (await fetch(location.href)).ok;
  location.replace(stillThere ? location.href : "/");
});
events.addEventListener("error", () => { lost = true; notice.textContent = "Connection lost; trying again…"; });
events.addEventListener("open", () => {
  document.body.dataset.live = "true";
  if (lost) {
    location.reload();
  }
});

async function post() {
  const words = text.value.trim();
  if (words && await send(`/c/${channel}/messages`, { text: words })) {
    text.value = "";
  }
  text.focus();
}

document.getElementById("composer").addEventListener("submit", event => { event.preventDefault(); post(); });
text.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    post();
  }
});
document.getElementById("new-channel").addEventListener("submit", async event => {
  event.preventDefault();
  const name = event.target.elements.name.value.trim();
  if (await send("/channels", { name })) {
    location.href = "/c/" + name;
  }
});
// The message's words turn into a field; Enter keeps the change, Escape the old words.
function openEditor(id) {
  const shown = document.querySelector(`#m${id} > .text`);
  if (!shown) {
    return;
  }
  const form = fragment(`<form class="editor"><textarea rows="2" maxlength="4000" required aria-label="Edit message"></textarea>
    <button>Save</button><button type="button">Cancel</button></form>`);
  const field = form.querySelector("textarea");
  field.value = shown.textContent;
  const close = () => {
    form.replaceWith(shown);
    text.focus();
  };
  const save = async () => {
    const words = field.value.trim();
    if (words === shown.textContent || (words && await send(`/messages/${id}/edit`, { text: words }))) {
      close();
    }
  };
  form.addEventListener("submit", event => { event.preventDefault(); save(); });
  form.querySelector("[type=button]").addEventListener("click", close);
  field.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  shown.replaceWith(form);
  field.focus();
}

// One menu is open at a time; it opens to where there is room.
function closeMenus(but) {
  document.querySelectorAll("details.menu[open]").forEach(menu => {
    if (menu !== but) {
      menu.open = false;
    }
  });
}
document.addEventListener("toggle", event => {
  if (event.target.matches("details.menu[open]")) {
    closeMenus(event.target);
    const room = event.target.getBoundingClientRect().top - list.getBoundingClientRect().top;
    event.target.classList.toggle("below", room < event.target.querySelector(".choices").offsetHeight + 16);
    event.target.querySelector(".choices").scrollIntoView({ block: "nearest" });
  }
}, true);
document.addEventListener("keydown", event => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

document.addEventListener("click", event => {
  closeMenus(event.target.closest("details.menu"));
  const button = event.target.closest("button");
  const { press, message, post: link, edit, delete: gone } = button?.dataset ?? {};
  if (press) {
    send(`/messages/${message}/press`, { action: press });
    button.closest("details")?.removeAttribute("open");
  } else if (link) {
    send(`/c/${channel}/messages`, { text: link });
  } else if (edit) {
    openEditor(edit);
  } else if (gone) {
    send(`/messages/${gone}/delete`, {});
  }
});
list.scrollTop = list.scrollHeight;
