// @ts-check
import { isAbort } from './http.js';
import { hashOf } from './file-hash.js';
import { Interrupted, begunBefore, sendResumable } from './resumable-upload.js';
import { sendAtOnce } from './single-upload.js';
import { untilBack } from './until-back.js';
import { tell } from './texts.js';

/**
 * One file on its way to the desk.
 * @typedef {{ file: File, status: 'waiting' | 'checking' | 'sending' | 'held' | 'arrived' | 'known' | 'refused' | 'failed', sent: number, result?: any, error?: string, canRetry?: boolean }} Upload
 */

const atOnce = 3;

// Smaller files are sent sooner than they are announced.
const smallest = 1024 * 1024;
const pauses = [1, 2, 5, 10, 30];

/** Sends files, a few at once, and tells what became of every one. Small ones go in a request each, others go on where they broke off. */
export class UploadQueue {
  /** @type {Upload[]} */ uploads = [];
  #running = 0;
  #paused = false;
  #stop = new AbortController();
  /** @type {Promise<number> | undefined} */ #batch;

  /**
   * @param {{ url: string, resumable: string, openBatch: (begun?: number) => Promise<number>, known: (batch: number, file: { sha256: string, fileName: string }) => Promise<any>,
   *   changed: (upload: Upload) => void, finished: () => void }} how
   */
  constructor({ url, resumable, openBatch, known, changed, finished }) {
    this.url = url;
    this.resumable = resumable;
    this.openBatch = openBatch;
    this.known = known;
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

  get isPaused() { return this.#paused; }

  /** Stops sending; what has come stays at the desk. */
  pause() {
    this.#paused = true;
    this.#stop.abort();
  }

  resume() {
    this.#paused = false;
    this.#stop = new AbortController();
    for (const upload of this.uploads.filter((one) => one.status === 'held')) this.#set(upload, { status: 'waiting', error: undefined });
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
    while (this.#running < atOnce && !this.#paused) {
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

  /** One batch for all files of the page, opened with the first; a file that was begun before stays in its own. @param {Upload} upload */
  async #send(upload) {
    const { signal } = this.#stop;
    const isLarge = upload.file.size > smallest;
    this.#set(upload, { status: isLarge ? 'checking' : 'sending' });
    try {
      const batch = await this.#batchOf(isLarge ? begunBefore(upload.file) : null);
      if (isLarge) await this.#sendLarge(upload, batch, signal);
      else this.#settle(upload, await sendAtOnce(upload.file, `${this.url}?batch=${batch}`, signal, (sent) => this.#set(upload, { sent })));
    } catch (error) {
      if (isAbort(error)) this.#set(upload, { status: this.#paused ? 'held' : 'waiting', error: undefined });
      else this.#set(upload, { status: 'failed', canRetry: true, error: error instanceof Error ? error.message : String(error) });
    }
  }

  /** @param {{ batch: number } | null} begun */
  async #batchOf(begun) {
    this.#batch ??= this.openBatch(begun?.batch);
    try {
      return await this.#batch;
    } catch (error) {
      this.#batch = undefined;
      throw error;
    }
  }

  /** What the desk has already is not sent; what breaks off goes on by itself, ever more slowly. @param {Upload} upload @param {number} batch @param {AbortSignal} signal */
  async #sendLarge(upload, batch, signal) {
    const { file } = upload;
    const sha256 = await hashOf(file);
    if (sha256 && !begunBefore(file)) {
      const known = await this.known(batch, { sha256, fileName: file.name }).catch(() => undefined);
      if (known) { this.#settle(upload, known); return; }
    }

    let come = 0;
    for (let attempt = 0; ; attempt++) {
      try {
        this.#set(upload, { status: 'sending', error: undefined });
        const progress = (/** @type {number} */ octets, hasCome = false) => {
          if (hasCome && octets > come) attempt = 0;
          if (hasCome) come = octets;
          this.#set(upload, { sent: octets / file.size });
        };
        this.#settle(upload, await sendResumable(file, { url: this.resumable, batch, sha256, signal, progress }));
        return;
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        this.#set(upload, { status: 'held', sent: come / file.size, error: tell('GoesOnByItself', error.message) });
        await untilBack(pauses[Math.min(attempt, pauses.length - 1)] * 1000, signal);
      }
    }
  }

  /** @param {Upload} upload @param {any} item */
  #settle(upload, item) {
    if (item.photoId) this.#set(upload, { status: item.status === 'alreadyHere' ? 'known' : 'arrived', sent: 1, result: item, error: undefined });
    else this.#set(upload, { status: item.status === 'refused' ? 'refused' : 'failed', error: item.error?.message, canRetry: item.status !== 'refused' });
  }
}
