// Only in the live server: reload when the page has become another, show what is wrong.
const { version } = document.currentScript.dataset;
const news = new EventSource(`/__live?page=${encodeURIComponent(location.pathname)}`);
const show = (text) => {
  document.getElementById("live-problems")?.remove();
  if (!text) return;
  const box = document.createElement("pre");
  box.id = "live-problems";
  box.setAttribute("role", "alert");
  box.style.cssText =
    "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem;z-index:99;" +
    "background:#7a1020;color:#fff;font:16px/1.5 monospace;white-space:pre-wrap";
  box.textContent = text;
  document.body.append(box);
};
news.addEventListener("message", (event) => {
  const latest = JSON.parse(event.data);
  if (latest.version === version) show(latest.problems);
  else location.reload();
});
