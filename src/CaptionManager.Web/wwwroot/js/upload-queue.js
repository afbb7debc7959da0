// @ts-check
import { requestToken } from './http.js';

/**
 * One file on its way to the desk.
 * @typedef {{ file: File, status: 'waiting' | 'sending' | 'arrived' | 'known' | 'refused' | 'failed', sent: number, result?: any, error?: string, canRetry?: boolean }} Upload
 */

const atOnce = 3;

/** Sends files one request each, a few at once, and tells what became of every one. */
export class UploadQueue {
  /** @type {Upload[]} */ uploads = [];
  #running = 0;
  /** @type {Promise<number> | undefined} */ #batch;

  /** @param {string} url @param {() => Promise<number>} openBatch @param {(upload: Upload) => void} changed @param {() => void} finished */
  constructor(url, openBatch, changed, finished) {
    this.url = url;
    this.openBatch = openBatch;
    this.changed = changed;
    this.finished = finished;
  }

  /** @param {File[]} files */
  add(files) {
    const added = files.map((file) => /** @type {Upload} */ ({ file, status: 'waiting', sent: 0 }));
    this.uploads.push(...added);
    for (const upload of added) this.changed(upload);
    this.#fill();
  }

  /** Sends again what failed for a reason that may pass. */
  retry() {
    for (const upload of this.uploads.filter((one) => one.status === 'failed' && one.canRetry)) {
      this.#set(upload, { status: 'waiting', sent: 0, error: undefined });
    }
    this.#fill();
  }

  #fill() {
    while (this.#running < atOnce) {
      const next = this.uploads.find((upload) => upload.status === 'waiting');
      if (!next) break;
      this.#running++;
      this.#send(next).finally(() => {
        this.#running--;
        this.#fill();
        if (this.#running === 0) this.finished();
      });
    }
  }

  /** @param {Upload} upload @param {Partial<Upload>} change */
  #set(upload, change) {
    Object.assign(upload, change);
    this.changed(upload);
  }

  /** One batch for all files of the page, opened with the first. @param {Upload} upload */
  async #send(upload) {
    this.#set(upload, { status: 'sending' });
    try {
      this.#batch ??= this.openBatch();
      await this.#post(upload, await this.#batch);
    } catch (error) {
      this.#batch = undefined;
      this.#set(upload, { status: 'failed', canRetry: true, error: error instanceof Error ? error.message : String(error) });
    }
  }

  /** XMLHttpRequest, because fetch does not report how much of a body was sent. @param {Upload} upload @param {number} batch */
  #post(upload, batch) {
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${this.url}?batch=${batch}`);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('RequestVerificationToken', requestToken());
      request.upload.onprogress = (event) => this.#set(upload, { sent: event.total ? event.loaded / event.total : 0 });
      request.onload = () => { this.#settle(upload, request); done(undefined); };
      request.onerror = () => {
        this.#set(upload, { status: 'failed', canRetry: true, error: 'The connection was lost. Nothing was stored.' });
        done(undefined);
      };
      const body = new FormData();
      body.append('files', upload.file, upload.file.name);
      request.send(body);
    });
  }

  /** @param {Upload} upload @param {XMLHttpRequest} request */
  #settle(upload, request) {
    const answer = parse(request.responseText);
    const item = answer?.files?.[0];
    if (item?.photoId) {
      this.#set(upload, { status: item.status === 'alreadyHere' ? 'known' : 'arrived', sent: 1, result: item });
      return;
    }
    const error = item?.error?.message ?? answer?.detail ?? answer?.title ?? `The desk answered ${request.status}.`;
    const isRefused = item?.status === 'refused';
    this.#set(upload, { status: isRefused ? 'refused' : 'failed', error, canRetry: !isRefused });
  }
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
