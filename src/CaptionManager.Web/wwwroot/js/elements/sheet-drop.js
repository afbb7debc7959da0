// @ts-check
import { isTyping, onKeys } from '../keys.js';
import { tell } from '../texts.js';

/** A caption sheet pasted or dropped anywhere on the page is laid beside the batch at once: pairs are proposed and nothing is changed yet. */
class SheetDrop extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    document.addEventListener('paste', (event) => this.#paste(event), { signal });
    // The browser pastes; the key stands in the list all the same.
    onKeys({ 'Ctrl+v': [tell('KeyLayTheCopiedSheetBesideTheBatch'), () => false] }, signal);
    // Before the frame of the desk, which takes every drop for photos.
    document.addEventListener('drop', (event) => this.#drop(event), { signal, capture: true });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  get #text() { return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea')); }

  get #file() { return /** @type {HTMLInputElement} */ (this.querySelector('input[type=file]')); }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const data = event.clipboardData;
    if (!data) return;
    if (isTyping(event.target) && (event.target !== this.#text || this.#text.value !== '')) return;
    if (this.#take(data.files)) event.preventDefault();
    // A header and a row at least; a single word is somebody writing.
    const text = data.getData('text/plain');
    if (!/\S.*\n.*\S/.test(text)) return;
    event.preventDefault();
    this.#text.value = text;
    this.#send();
  }

  /** @param {DragEvent} event */
  #drop(event) {
    if (!event.dataTransfer || !this.#take(event.dataTransfer.files)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Pictures among them are for the upload. @param {FileList} files */
  #take(files) {
    if (files.length !== 1 || files[0].type.startsWith('image/')) return false;
    this.#file.files = files;
    this.#send();
    return true;
  }

  #send() {
    this.querySelector('form')?.requestSubmit();
  }
}

customElements.define('sheet-drop', SheetDrop);
