import '@sebino/domain/withoutEval';
import { verifyLedgerText } from '@sebino/domain/rotation/verify';

// The page is complete without this module: the ledger is there as a file. With it the firm's own machine makes every
// choice again, by the same rules as the house and by nothing the house says.
const form = document.querySelector<HTMLFormElement>('form[data-verify]');
if (form !== null) listen(form);

function listen(form: HTMLFormElement): void {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show('running');
    void recompute(form.action);
  });
}

async function recompute(address: string): Promise<void> {
  try {
    const answer = await fetch(address, { cache: 'no-store' });
    if (!answer.ok) throw new Error(`The ledger came as ${answer.status}.`);
    const found = verifyLedgerText(await answer.text());
    if (found.ok) show('holds', [`${found.value.entries}`, found.value.head]);
    else show('broken', [`${found.seq ?? '?'}`, found.code]);
  } catch {
    show('failed');
  }
}

/** One of the sentences the page has ready, with its figures. */
function show(outcome: string, figures: readonly string[] = []): void {
  for (const sentence of document.querySelectorAll<HTMLElement>('[data-outcome]')) {
    const isIt = sentence.dataset['outcome'] === outcome;
    sentence.hidden = !isIt;
    if (!isIt) continue;
    sentence.querySelectorAll('output').forEach((place, at) => {
      place.textContent = figures[at] ?? '';
    });
  }
}
