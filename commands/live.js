// Only in the live server: reload when the page has become another, show what is wrong, or what is still to come.
const { version } = document.currentScript.dataset;
const news = new EventSource(`/__live?page=${encodeURIComponent(location.pathname)}`);
const show = ({ problems, hint }) => {
  document.getElementById("live-news")?.remove();
  if (!problems && !hint) return;
  const box = document.createElement("pre");
  box.id = "live-news";
  box.setAttribute("role", problems ? "alert" : "status");
  box.style.cssText =
    "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem;z-index:99;" +
    `background:${problems ? "#7a1020" : "#1d3557"};color:#fff;` +
    `font:16px/1.5 ${problems ? "monospace" : "sans-serif"};white-space:pre-wrap`;
  box.textContent = problems || hint;
  document.body.append(box);
};
news.addEventListener("message", (event) => {
  const latest = JSON.parse(event.data);
  if (latest.version === version) show(latest);
  else location.reload();
});
