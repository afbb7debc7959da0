// @ts-check

/** Switches between light and dark and remembers the choice in the cookie the server reads. */
class ThemeSwitch extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    this.addEventListener('click', () => this.#toggle(), { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  #toggle() {
    const root = document.documentElement;
    const chosen = root.dataset.theme;
    const isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    const next = isDark ? 'light' : 'dark';
    root.dataset.theme = next;
    document.cookie = `theme=${next}; Path=/; Max-Age=31536000; SameSite=Lax`;
  }
}

customElements.define('theme-switch', ThemeSwitch);
