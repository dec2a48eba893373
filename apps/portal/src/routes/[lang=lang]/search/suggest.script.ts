// The search is complete without this module. With it the field offers how the words may go on: a combobox with a list
// box, after the pattern of the ARIA Authoring Practices; the field keeps the focus all the while.
interface Suggestion {
  words: string;
  name: string;
  by?: string;
  kind: string;
  firmCount: number;
}

const pauseMs = 120;
const holder = document.querySelector<HTMLElement>('[data-suggest]');
const field = holder?.querySelector('input');
const list = holder?.querySelector('ul');
if (holder && field && list) offer({ holder, field, list, told: holder.querySelector('[data-told]') });

interface Parts {
  holder: HTMLElement;
  field: HTMLInputElement;
  list: HTMLUListElement;
  told: Element | null;
}

function offer({ holder, field, list, told }: Parts): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;
  let typed = field.value;
  let chosen = -1;

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  close();

  function close(): void {
    asked?.abort();
    clearTimeout(timer);
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
    if (told) told.textContent = '';
  }

  async function ask(): Promise<void> {
    asked = new AbortController();
    const address = new URL(holder.dataset['suggest'] ?? '', location.href);
    address.searchParams.set('q', field.value);
    try {
      const response = await fetch(address, { signal: asked.signal });
      if (response.ok) show(readSuggestions(await response.json()));
    } catch {
      // Asked again meanwhile, or no connection: the form answers all the same.
    }
  }

  function show(found: readonly Suggestion[]): void {
    if (document.activeElement !== field) return;
    if (found.length === 0) return close();
    list.replaceChildren(...found.map((each, at) => toOption(each, `${list.id}-${at}`)));
    list.hidden = false;
    chosen = -1;
    field.setAttribute('aria-expanded', 'true');
    field.removeAttribute('aria-activedescendant');
    if (told) told.textContent = holder.dataset['suggested'] ?? '';
  }

  function choose(next: number): void {
    const options = [...list.children];
    // One place beyond either end stands what was typed.
    chosen = ((next + 1 + options.length + 1) % (options.length + 1)) - 1;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
    const option = options[chosen];
    if (option instanceof HTMLElement) {
      field.value = option.dataset['words'] ?? typed;
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      field.value = typed;
      field.removeAttribute('aria-activedescendant');
    }
  }

  field.addEventListener('input', () => {
    typed = field.value;
    asked?.abort();
    clearTimeout(timer);
    if (typed.trim().length < 2) return close();
    timer = setTimeout(() => void ask(), pauseMs);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return void ask();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      field.value = typed;
      close();
    }
  });
  field.addEventListener('blur', () => close());
  // Before the field loses the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    if (option === null) return;
    field.value = option.dataset['words'] ?? field.value;
    close();
    field.form?.requestSubmit();
  });
  holder.dataset['ready'] = '';
}

function toOption({ words, name, by, kind, firmCount }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.dataset['words'] = words;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const parts = [name, by === undefined ? kind : `${by} · ${kind}`, String(firmCount)];
  // Blanks between them, or a reader of speech runs them together.
  for (const text of parts)
    option.append(Object.assign(document.createElement('span'), { textContent: text }), ' ');
  return option;
}

function readSuggestions(answer: unknown): Suggestion[] {
  return Array.isArray(answer) ? answer.filter(isSuggestion) : [];
}

function isSuggestion(each: unknown): each is Suggestion {
  return typeof each === 'object' && each !== null && 'words' in each && 'name' in each;
}
