// @ts-check
// One file in pieces by tus 1.0: it goes on where it broke off, also after the browser was closed.
import { requestToken } from './http.js';
import { tell } from './texts.js';

const version = '1.0.0';
const prefix = 'upload:';
const keptFor = 48 * 3600 * 1000;

/** The connection was lost, or the desk is busy with a broken one: what has come stays, and the rest can be sent later. */
export class Interrupted extends Error {}

/** The desk said no, and will again. */
export class Refused extends Error {}

/** The same file chosen again, by all that a page may know of it. @param {File} file */
const keyOf = (file) => `${prefix}${file.webkitRelativePath || file.name}|${file.size}|${file.lastModified}`;

/** Where a file was being sent before. @param {File} file @returns {{ address: string, batch: number, at: number } | null} */
export function begunBefore(file) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(file)) ?? 'null');
  } catch {
    return null;
  }
}

/** Names of files that were begun and not finished, the old ones forgotten. @returns {string[]} */
export function unfinished() {
  const names = [];
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
    const begun = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (!(begun.at > Date.now() - keptFor)) localStorage.removeItem(key);
    else names.push(key.slice(prefix.length).split('|')[0]);
  }

  return names;
}

/**
 * Sends what the desk does not have yet and tells what became of the file.
 * @param {File} file @param {{ url: string, batch: number, sha256?: string, signal: AbortSignal, progress: (octets: number, hasCome?: boolean) => void }} how
 * @returns {Promise<any>} What the desk says of the file.
 */
export async function sendResumable(file, how) {
  const begun = begunBefore(file);
  let offset = begun ? await offsetOf(begun.address, how.signal) : -1;
  let address = begun?.address ?? '';
  if (offset < 0) {
    address = await announce(file, how);
    offset = 0;
    try {
      localStorage.setItem(keyOf(file), JSON.stringify({ address, batch: how.batch, at: Date.now() }));
    } catch {
      // Storage is full or forbidden: a lost connection is still got over, only a closed browser is not.
    }
  }

  while (offset < file.size) {
    how.progress(offset, true);
    offset = await sendFrom(file, offset, address, how);
  }

  const answer = await ask(address, { signal: how.signal });
  if (answer.status === 503) throw new Interrupted(tell('DeskHasFile'));
  localStorage.removeItem(keyOf(file));
  if (!answer.ok) throw new Refused(await wordsOf(answer));
  return await answer.json();
}

/** @param {File} file @param {{ url: string, batch: number, sha256?: string, signal: AbortSignal }} how */
async function announce(file, { url, batch, sha256, signal }) {
  const told = { filename: file.webkitRelativePath.split('/').pop() || file.name, filetype: file.type, batch: String(batch), sha256 };
  const metadata = Object.entries(told).filter(([, value]) => value).map(([name, value]) => `${name} ${base64(value ?? '')}`).join(',');
  const answer = await ask(url, { method: 'POST', signal, headers: { 'Upload-Length': String(file.size), 'Upload-Metadata': metadata } });
  if (answer.status !== 201) throw answer.status >= 500 ? new Interrupted(await wordsOf(answer)) : new Refused(await wordsOf(answer));
  return answer.headers.get('Location') ?? '';
}

/** Octets that have come, or -1 where the desk knows nothing of it any more. @param {string} address @param {AbortSignal} signal */
async function offsetOf(address, signal) {
  const answer = await ask(address, { method: 'HEAD', signal });
  return answer.ok ? Number(answer.headers.get('Upload-Offset')) : -1;
}

/**
 * XMLHttpRequest, because fetch does not report how much of a body was sent.
 * @param {File} file @param {number} offset @param {string} address @param {{ signal: AbortSignal, progress: (octets: number) => void }} how
 * @returns {Promise<number>} Octets that have come now.
 */
function sendFrom(file, offset, address, { signal, progress }) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('PATCH', address);
    for (const [name, value] of Object.entries(headers({ 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) }))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => progress(offset + event.loaded);
    request.onerror = () => fail(new Interrupted(tell('ConnectionLost')));
    request.onabort = () => fail(new DOMException('Paused', 'AbortError'));
    request.onload = () => {
      if (request.status === 204 || request.status === 409) done(Number(request.getResponseHeader('Upload-Offset')));
      else if (request.status === 423 || request.status === 429 || request.status >= 500) fail(new Interrupted(tell('DeskBusy')));
      else fail(new Refused(tell('DeskAnswered', request.status)));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file.slice(offset));
  });
}

/** @param {string} url @param {RequestInit & { headers?: Record<string, string> }} options */
async function ask(url, options) {
  try {
    return await fetch(url, { ...options, headers: headers(options.headers) });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Interrupted(tell('ConnectionLost'));
  }
}

/** @param {Record<string, string>} [more] */
const headers = (more) => ({ 'Tus-Resumable': version, Accept: 'application/json', RequestVerificationToken: requestToken(), ...more });

/** @param {Response} answer */
const wordsOf = async (answer) => (await answer.json().catch(() => undefined))?.detail ?? tell('DeskAnswered', answer.status);

/** @param {string} text */
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
