// @ts-check

/** Waits, but not longer than the browser is without a network. @param {number} pause Milliseconds. @param {AbortSignal} signal @returns {Promise<void>} */
export function untilBack(pause, signal) {
  return new Promise((done, fail) => {
    const over = new AbortController();
    const end = (/** @type {() => void} */ how) => { over.abort(); clearTimeout(timer); how(); };
    const timer = setTimeout(() => end(done), pause);
    window.addEventListener('online', () => end(done), { signal: over.signal });
    signal.addEventListener('abort', () => end(() => fail(new DOMException('Paused', 'AbortError'))), { signal: over.signal });
  });
}
