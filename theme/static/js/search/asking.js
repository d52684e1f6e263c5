// Questions to the worker that has Pagefind. The page names this file first, so that the worker is loaded beside it.

const waiting = new Map();
let questions = 0;
let worker = start();

/** What the worker answers. If it can't be loaded, the next question tries again. */
export function ask(name, ...values) {
  worker ??= start();
  questions += 1;
  worker.postMessage({ number: questions, name, values });
  return new Promise((resolve, reject) => { waiting.set(questions, { resolve, reject }); });
}

function start() {
  const started = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  started.onmessage = ({ data: { number, answer, error } }) => {
    const { resolve, reject } = waiting.get(number);
    waiting.delete(number);
    if (error) reject(new Error(error));
    else resolve(answer);
  };
  started.onerror = () => {
    if (worker !== started) return; // it has said so already, and another has its place
    started.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error("no worker"));
    waiting.clear();
  };
  return started;
}
