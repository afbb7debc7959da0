// @ts-check

/** Fetches the next page of a list two screens before its place comes into sight; without scripts its link does. */
class LoadMore extends HTMLElement {
  #abort = new AbortController();
  /** @type {IntersectionObserver | null} */ #watcher = null;

  connectedCallback() {
    this.#abort = new AbortController();
    this.addEventListener('click', (event) => { event.preventDefault(); this.#load(); }, { signal: this.#abort.signal });
    this.#watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#load();
    }, { rootMargin: '200% 0px' });
    this.#watcher.observe(this);
  }

  disconnectedCallback() {
    this.#abort.abort();
    this.#watcher?.disconnect();
  }

  async #load() {
    const link = this.querySelector('a');
    const list = document.getElementById(this.getAttribute('list') ?? '');
    if (!link || !list || this.hasAttribute('aria-busy')) return;
    this.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(link.href, { signal: this.#abort.signal });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      list.append(...page.querySelectorAll(`#${CSS.escape(list.id)} > *`));
      const next = page.querySelector('load-more a');
      if (next) link.replaceWith(next); else this.remove();
    } catch {
      // The link stays and can be followed by hand.
    } finally {
      this.removeAttribute('aria-busy');
      this.#watcher?.unobserve(this);
      if (this.isConnected) this.#watcher?.observe(this);
    }
  }
}

customElements.define('load-more', LoadMore);
