// @ts-check
// A preview is made moments after its photo arrives: ask again, ever more slowly, until it is there.

const firstPause = 400;
const longestPause = 8000;
const attempts = 12;

/**
 * Shows a picture as soon as the desk has made it.
 * @param {HTMLImageElement} picture @param {string} url @param {AbortSignal} signal @param {() => void} [shown]
 */
export function showWhenReady(picture, url, signal, shown) {
  let pause = firstPause;
  let left = attempts;
  const ask = async () => {
    if (signal.aborted) return;
    const answer = await fetch(url, { signal }).catch(() => undefined);
    if (answer?.status === 200) {
      // The answer is in the browser's cache now, so this fetches nothing.
      picture.src = url;
      picture.hidden = false;
      shown?.();
    } else if (--left > 0 && (answer === undefined || answer.status === 202)) {
      setTimeout(ask, pause);
      pause = Math.min(pause * 1.7, longestPause);
    }
  };
  ask();
}
