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
    shown.replaceWith(article);
    return;
  }
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
  item.scrollIntoView({ block: "end" });
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
document.addEventListener("click", event => {
  const button = event.target.closest("button");
  const { press, message, post: link, edit, delete: gone } = button?.dataset ?? {};
  if (press) {
    send(`/messages/${message}/press`, { action: press });
    button.closest("details")?.removeAttribute("open");
  } else if (link) {
    send(`/c/${channel}/messages`, { text: link });
  } else if (edit) {
    const now = document.querySelector(`#m${edit} > .text`).textContent;
    const changed = prompt("Edit message", now);
    if (changed !== null && changed !== now) {
      send(`/messages/${edit}/edit`, { text: changed });
    }
  } else if (gone) {
    send(`/messages/${gone}/delete`, {});
  }
});
list.scrollTop = list.scrollHeight;
