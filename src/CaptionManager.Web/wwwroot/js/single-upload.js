// @ts-check
// One file in one request.
import { requestToken } from './http.js';
import { tell } from './texts.js';

/**
 * XMLHttpRequest, because fetch does not report how much of a body was sent.
 * @param {File} file @param {string} url @param {AbortSignal} signal @param {(sent: number) => void} progress From 0 to 1.
 * @returns {Promise<any>} What the desk says of the file.
 */
export function sendAtOnce(file, url, signal, progress) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('RequestVerificationToken', requestToken());
    request.upload.onprogress = (event) => progress(event.total ? event.loaded / event.total : 0);
    request.onload = () => {
      const answer = parse(request.responseText);
      if (answer?.files?.[0]) done(answer.files[0]);
      else fail(new Error(answer?.detail ?? answer?.title ?? tell('DeskAnswered', request.status)));
    };
    request.onerror = () => fail(new Error(tell('ConnectionLostNothingStored')));
    request.onabort = () => fail(new DOMException('Paused', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const body = new FormData();
    body.append('files', file, file.name);
    request.send(body);
  });
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
