import { prove } from './proof.ts';
import type { Travel } from './drawings.ts';

/** Holds the first press until proof and drawings are there, tells why, and lets no second press through. */
export function enhanceSubmit(form: HTMLFormElement, travel: Travel | undefined): void {
  const proofOf = prove(form.dataset['worker'] ?? '');
  const hidden = form.elements.namedItem('proof');
  const told = form.querySelector<HTMLElement>('[data-state]');
  let state: 'open' | 'waiting' | 'sent' = 'open';

  const tell = (text: string | undefined): void => {
    if (told !== null) told.textContent = text ?? '';
  };

  // The task is begun with the first thing typed: whoever only reads the page pays nothing for it.
  form.addEventListener('input', () => void proofOf(), { once: true });
  addEventListener('pageshow', (event) => {
    if (event.persisted) state = 'open';
    if (event.persisted) tell('');
  });

  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (button?.hasAttribute('formaction')) return;
    if (state === 'sent') {
      event.preventDefault();
      return;
    }
    if (!navigator.onLine) {
      event.preventDefault();
      tell(form.dataset['offline']);
      return;
    }
    if (state === 'waiting') {
      event.preventDefault();
      return;
    }
    event.preventDefault();
    state = 'waiting';
    void send();
  });

  async function send(): Promise<void> {
    if (travel?.isTravelling()) {
      tell(form.dataset['travelling']);
      await travel.arrived();
    }
    tell(form.dataset['checking']);
    const proof = await proofOf();
    if (hidden instanceof HTMLInputElement) hidden.value = proof ?? '';
    tell(form.dataset['sending']);
    state = 'sent';
    // Not `requestSubmit`: this press has been through the checks above already.
    form.submit();
  }
}
