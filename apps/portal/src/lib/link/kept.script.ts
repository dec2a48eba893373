// An answer is a plain form, and the page is complete without this module. With it a tap where there is no signal is not
// lost: it is kept on the phone, said to be kept, and sent once the signal is back.
interface Kept {
  action: string;
  body: string;
  at: number;
}

/** Whoever was without signal for longer than any clock of an invitation has to look at it again. */
const keepMs = 14 * 86_400_000;
const giveUpMs = 15_000;
const notice = document.querySelector<HTMLElement>('[data-kept]');
if (notice !== null) watch(notice, `sebino-answer ${notice.dataset['kept'] ?? ''}`);

function watch(notice: HTMLElement, key: string): void {
  let isSending = false;

  async function send(answer: Kept, form?: HTMLFormElement): Promise<void> {
    if (isSending) return;
    isSending = true;
    show(notice, 'sending');
    const arrived = await post(answer);
    isSending = false;
    if (arrived === undefined) {
      localStorage.setItem(key, JSON.stringify(answer));
      show(notice, 'kept');
      return;
    }
    localStorage.removeItem(key);
    // A refusal is told by the page that answers the form itself.
    if (arrived === 'refused' && form !== undefined) form.submit();
    else location.assign(arrived === 'refused' ? answer.action.replace(/\?.*$/, '') : arrived);
  }

  function sendKept(): void {
    const answer = readKept(localStorage.getItem(key));
    if (answer === undefined) localStorage.removeItem(key);
    else void send(answer);
  }

  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-answer]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const fields = [...new FormData(form, event.submitter)].map(([name, value]) => [name, String(value)]);
      void send({ action: form.action, body: new URLSearchParams(fields).toString(), at: Date.now() }, form);
    });
  addEventListener('online', sendKept);
  sendKept();
}

/** Where the house sends the firm next; undefined while nothing arrives. */
async function post({ action, body }: Kept): Promise<string | 'refused' | undefined> {
  try {
    const answer = await fetch(action, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body,
      signal: AbortSignal.timeout(giveUpMs),
    });
    // The house is there and cannot answer just now: as good as no signal.
    if (answer.status === 503 || answer.status === 502 || answer.status === 504) return undefined;
    return answer.redirected ? answer.url : 'refused';
  } catch {
    return undefined;
  }
}

function readKept(text: string | null): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { action, body, at } = kept as Partial<Record<keyof Kept, unknown>>;
    if (typeof action !== 'string' || typeof body !== 'string' || typeof at !== 'number') return undefined;
    // Only ever to this house, whatever was written there.
    const isOurs = new URL(action).origin === location.origin;
    return isOurs && Date.now() - at < keepMs ? { action, body, at } : undefined;
  } catch {
    return undefined;
  }
}

function show(notice: HTMLElement, state: 'kept' | 'sending'): void {
  notice.hidden = false;
  for (const each of notice.querySelectorAll<HTMLElement>('[data-state]'))
    each.hidden = each.dataset['state'] !== state;
}
