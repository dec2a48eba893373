// A tool is complete without this module: its form asks the server. With it the answer follows what is typed; it is the
// same page, asked for in the background, so that an answer is written in one place.
const pauseMs = 150;
const form = document.querySelector<HTMLFormElement>('form[data-tool]');
if (form !== null) follow(form);

function follow(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: XMLHttpRequest | undefined;

  function ask(): void {
    clearTimeout(timer);
    asked?.abort();
    asked = askFor(addressOf(form), form);
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pauseMs);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  form.dataset['ready'] = '';
}

/** The address of what is typed, which can be kept and sent on; empty fields stay out of it. */
function addressOf(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
  return address;
}

// An XMLHttpRequest parses a page by itself, without the ways that a strict content policy closes.
function askFor(address: URL, form: HTMLFormElement): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.open('GET', address);
  request.addEventListener('load', () => {
    const found = request.responseXML?.querySelector('[data-result]');
    const shown = document.querySelector('[data-result]');
    // What is no answer is shown whole, as without script.
    if (request.status !== 200 || !found || !shown) return location.assign(address);
    shown.replaceChildren(...found.childNodes);
    history.replaceState(history.state, '', address);
    say(form, '');
  });
  request.addEventListener('error', () => say(form, form.dataset['offline'] ?? ''));
  request.send();
  return request;
}

function say(form: HTMLFormElement, text: string): void {
  const place = form.querySelector('[data-told]');
  if (place !== null) place.textContent = text;
}
