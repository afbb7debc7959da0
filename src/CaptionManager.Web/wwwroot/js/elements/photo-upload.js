// @ts-check
import { UploadQueue } from '../upload-queue.js';
import { takeWaiting } from '../dropped-files.js';
import { creditChips } from '../credit-parts.js';
import { sendJson } from '../http.js';
import { showWhenReady } from '../pending-picture.js';
import { unfinished } from '../resumable-upload.js';
import { figure, tell } from '../texts.js';

/** @typedef {import('../upload-queue.js').Upload} Upload */

const words = { waiting: tell('UploadWaiting'), checking: tell('UploadChecking'), sending: tell('UploadSending'), held: tell('UploadHeld'), arrived: tell('UploadArrived'), known: tell('UploadKnown'), refused: tell('UploadRefused'), failed: tell('UploadFailed') };
const tones = { waiting: '', checking: '', sending: 'chip-info', held: 'chip-warn', arrived: 'chip-good', known: 'chip-warn', refused: 'chip-bad', failed: 'chip-bad' };

/** Takes chosen and dropped files, sends them, and shows each with its progress, its credit or its refusal. */
class PhotoUpload extends HTMLElement {
  #abort = new AbortController();
  /** @type {Map<Upload, HTMLElement>} */ #rows = new Map();
  #queue = new UploadQueue({
    url: this.getAttribute('action') ?? '',
    resumable: this.getAttribute('resumable-api') ?? '',
    openBatch: (begun) => this.#openBatch(begun),
    known: (batch, file) => sendJson(`${this.getAttribute('batch-api')}/${batch}/known`, file),
    changed: (upload) => this.#show(upload),
    finished: () => this.#totals(),
  });

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('change', (event) => { this.#chosen(event); this.#require(); }, { signal });
    this.addEventListener('files-waiting', () => this.#add(takeWaiting()), { signal });
    this.addEventListener('click', (event) => {
      const target = /** @type {Element} */ (event.target);
      if (target.closest('[data-retry]')) this.#queue.retry();
      if (target.closest('[data-pause]')) this.#pause();
    }, { signal });
    window.addEventListener('beforeunload', (event) => { if (this.#isBusy()) event.preventDefault(); }, { signal });
    queueMicrotask(() => { this.#require(); this.#add(takeWaiting()); this.#remind(); });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** Only what the chosen desk requires is shown; without scripts all desks say theirs. */
  #require() {
    const desk = this.#desk();
    for (const said of this.querySelectorAll('[data-requires]'))
      if (said instanceof HTMLElement) said.hidden = Number(said.dataset.requires) !== desk;
  }

  /** What was begun before the browser was closed: the page may not open the files by itself. */
  #remind() {
    const names = unfinished();
    if (names.length === 0 || this.#queue.uploads.length > 0) return;
    this.#part('[data-unfinished]').hidden = false;
    const list = names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '');
    this.#part('[data-unfinished-text]').textContent = names.length === 1 ? tell('FileNotSentWhole', list) : tell('FilesNotSentWhole', list, figure(names.length));
  }

  #pause() {
    if (this.#queue.isPaused) this.#queue.resume();
    else this.#queue.pause();
    this.#totals();
  }

  /** @param {number} [begun] The batch of a file that was begun before. */
  async #openBatch(begun) {
    const { id } = begun ? { id: begun } : await sendJson(this.getAttribute('batch-api') ?? '', { name: this.#folder(), desk: this.#desk() });
    /** @type {HTMLAnchorElement} */ (this.#part('[data-open-batch]')).href = `${this.getAttribute('photo-page')}?batch=${id}`;
    /** @type {HTMLAnchorElement} */ (this.#part('[data-pair-batch]')).href = `/batches/${id}/pair`;
    const back = this.querySelector('[data-apply-back]');
    if (back instanceof HTMLInputElement) back.value = `?batch=${id}`;
    return id;
  }

  /** The desk that was chosen. */
  #desk() {
    const chosen = this.querySelector('select[name=desk]');
    return chosen instanceof HTMLSelectElement && chosen.value !== '' ? Number(chosen.value) : undefined;
  }

  /** The folder that all files came from, as the name of the batch; the desk finds another where there is none. */
  #folder() {
    const folders = new Set(this.#queue.uploads.map(({ file }) => file.webkitRelativePath.split('/').slice(0, -1)[0]));
    return folders.size === 1 ? [...folders][0] : undefined;
  }

  #isBusy() { return this.#queue.uploads.some(({ status }) => ['waiting', 'checking', 'sending', 'held'].includes(status)); }

  /** @param {Event} event */
  #chosen(event) {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== 'file' || !input.files) return;
    this.#add([...input.files]);
    input.value = '';
  }

  /** Names that begin with a dot are the file system's own. @param {File[]} files */
  #add(files) {
    const wanted = files.filter((file) => !file.name.startsWith('.') && file.name !== 'Thumbs.db');
    if (wanted.length === 0) return;
    this.classList.add('has-results');
    this.#part('[data-results]').hidden = false;
    this.#part('[data-unfinished]').hidden = true;
    this.#queue.add(wanted);
    this.#totals();
  }

  /** @param {string} selector @param {ParentNode} [within] */
  #part(selector, within = this) { return /** @type {HTMLElement} */ (within.querySelector(selector)); }

  /** @param {Upload} upload */
  #show(upload) {
    const row = this.#rows.get(upload) ?? this.#newRow(upload);
    row.dataset.status = upload.status;
    const chip = this.#part('[data-chip]', row);
    chip.textContent = words[upload.status];
    chip.className = `chip ${tones[upload.status]}`;
    /** @type {HTMLProgressElement} */ (row.querySelector('progress')).value = upload.sent;
    const error = this.#part('[data-error]', row);
    error.hidden = !upload.error;
    error.textContent = upload.error ?? '';
    if (upload.result) this.#arrived(upload.result, row);
    this.#totals();
  }

  /** @param {Upload} upload */
  #newRow(upload) {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector('template[data-row]'));
    const row = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild);
    this.#part('[data-name]', row).textContent = upload.file.webkitRelativePath || upload.file.name;
    this.#part('[data-size]', row).textContent = megabytes(upload.file.size);
    /** @type {HTMLProgressElement} */ (row.querySelector('progress')).setAttribute('aria-label', upload.file.name);
    this.#part('[data-list]').append(row);
    this.#rows.set(upload, row);
    return row;
  }

  /** @param {any} result @param {HTMLElement} row */
  #arrived(result, row) {
    const name = this.#part('[data-name]', row);
    const link = document.createElement('a');
    link.href = `${this.getAttribute('photo-page')}/${result.photoId}`;
    link.textContent = name.textContent;
    name.replaceChildren(link);
    const caption = this.#part('[data-caption]', row);
    caption.textContent = result.caption ?? tell('NoCaptionInTheFile');
    caption.classList.toggle('arrival-none', !result.caption);
    caption.hidden = false;
    const chips = creditChips(result.credit);
    const list = this.#part('[data-credit]', row);
    list.replaceChildren(...chips);
    list.hidden = chips.length === 0;
    const picture = /** @type {HTMLImageElement} */ (row.querySelector('img'));
    if (!picture.src) showWhenReady(picture, `${this.getAttribute('photo-api')}/${result.photoId}/thumbnail`, this.#abort.signal);
  }

  #totals() {
    const { uploads } = this.#queue;
    const bytes = uploads.reduce((sum, { file }) => sum + file.size, 0);
    const sent = uploads.reduce((sum, { file, sent, status }) => sum + (status === 'refused' ? file.size : file.size * sent), 0);
    const count = (/** @type {string} */ status) => uploads.filter((upload) => upload.status === status).length;
    const done = count('arrived') + count('known');
    const parts = [tell('OfArrived', figure(done), figure(uploads.length)), tell('Of', megabytes(sent), megabytes(bytes))];
    if (count('known')) parts.push(tell('CountAlreadyHere', figure(count('known'))));
    if (count('refused')) parts.push(tell('CountRefused', figure(count('refused'))));
    if (count('failed')) parts.push(tell('CountNotSent', figure(count('failed'))));
    this.#part('[data-totals]').textContent = parts.join(' · ');
    /** @type {HTMLProgressElement} */ (this.#part('[data-total-progress]')).value = bytes ? sent / bytes : 0;
    this.#part('[data-pause]').hidden = !this.#isBusy();
    this.#part('[data-pause-word]').textContent = this.#queue.isPaused ? tell('GoOn') : tell('Pause');
    this.#part('[data-retry]').hidden = !uploads.some(({ canRetry, status }) => canRetry && status === 'failed');
    for (const next of this.querySelectorAll('[data-open-batch], [data-pair-batch], [data-apply-batch]')) /** @type {HTMLElement} */ (next).hidden = this.#isBusy() || done === 0;
  }
}

/** @param {number} bytes */
const megabytes = (bytes) => bytes < 1e6 ? tell('Kilobytes', figure(Math.ceil(bytes / 1e3))) : tell('Megabytes', figure(bytes / 1e6, 1));

customElements.define('photo-upload', PhotoUpload);
