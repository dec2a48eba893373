import { fileSize } from '#lib/fileSize.ts';

/** Whether files are on their way, and a promise for when none is. */
export interface Travel {
  isTravelling(): boolean;
  arrived(): Promise<void>;
}

interface Answer {
  received: { fileId: string; name: string; bytes: number }[];
  refused: { name: string; code: string }[];
}

/** Files leave as soon as they are chosen or dropped, one after the other, each with its progress and its own fault. */
export function enhanceDrawings(root: HTMLElement): Travel {
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Record<string, string>;
  const list = find(root, '[data-files]');
  const row = root.querySelector<HTMLTemplateElement>('template[data-row]');
  const told = find(root, '[data-told]');
  const drop = find(root, '[data-with]');
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  const language = document.documentElement.lang;
  let travelling = 0;
  let last: Promise<void> = Promise.resolve();

  drop.hidden = false;
  find(root, '[data-without]').hidden = true;
  for (const button of list.querySelectorAll<HTMLElement>('[data-remove]')) button.hidden = false;

  input?.addEventListener('change', () => {
    take(input.files);
    input.value = '';
  });
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    take(event.dataTransfer?.files ?? null);
  });
  list.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-remove]') : null;
    if (button !== null) void remove(button);
  });

  function take(files: FileList | null): void {
    for (const file of files ?? []) {
      travelling += 1;
      const line = addRow(file);
      last = last.then(() => send(file, line)).finally(() => (travelling -= 1));
    }
  }

  function addRow(file: File): HTMLElement {
    const line = row?.content.firstElementChild?.cloneNode(true);
    if (!(line instanceof HTMLElement)) throw new Error('The row of a file is missing.');
    find(line, '[data-name]').textContent = file.name;
    find(line, '[data-removed-name]').textContent = ` ${file.name}`;
    find(line, '[data-size]').textContent = words['sending'] ?? '';
    list.append(line);
    return line;
  }

  async function send(file: File, line: HTMLElement): Promise<void> {
    if (!line.isConnected) return;
    const early = faultOf(file);
    if (early !== undefined) return refuse(line, early);
    const answer = await post(root.dataset['send'] ?? '', file, line);
    const [received] = answer?.received ?? [];
    if (received === undefined) return refuse(line, answer?.refused[0]?.code ?? 'form-not-readable');
    // Taken out while it travelled: it must not stay behind the form's back.
    find(line, '[data-remove]').dataset['remove'] = received.fileId;
    line.dataset['bytes'] = String(received.bytes);
    line.querySelector('[data-progress]')?.remove();
    find(line, '[data-size]').textContent = fileSize(received.bytes, language);
    told.textContent = received.name;
    if (!line.isConnected) await removeAt(received.fileId);
  }

  function faultOf(file: File): string | undefined {
    const kept = [...list.querySelectorAll<HTMLElement>('[data-bytes]')].map((each) =>
      Number(each.dataset['bytes']),
    );
    const limit = (name: string): number => Number(root.dataset[name]);
    if (file.size === 0) return 'file-empty';
    if (kept.length >= limit('count')) return 'too-many-files';
    if (file.size > limit('bytesEach')) return 'file-too-large';
    const together = kept.reduce((sum, bytes) => sum + bytes, file.size);
    return together > limit('bytesTogether') ? 'files-too-large-together' : undefined;
  }

  function refuse(line: HTMLElement, code: string): void {
    line.querySelector('[data-progress]')?.remove();
    find(line, '[data-size]').textContent = '';
    const fault = find(line, '[data-fault]');
    fault.textContent = words[code] ?? words['form-not-readable'] ?? '';
    fault.hidden = false;
    told.textContent = `${find(line, '[data-name]').textContent}: ${fault.textContent}`;
  }

  async function remove(button: HTMLElement): Promise<void> {
    const id = button.dataset['remove'] ?? '';
    const line = button.closest('li');
    if (id !== '' && !(await removeAt(id))) return;
    const next = line?.nextElementSibling ?? line?.previousElementSibling;
    line?.remove();
    (next?.querySelector<HTMLElement>('[data-remove]') ?? input)?.focus();
  }

  async function removeAt(id: string): Promise<boolean> {
    const address = `${root.dataset['removeAt'] ?? ''}&/remove`;
    const body = new URLSearchParams({ drawingId: id });
    const answer = await fetch(address, { method: 'POST', body }).catch(() => undefined);
    return answer?.ok === true;
  }

  return { isTravelling: () => travelling > 0, arrived: () => last };
}

/** Posts one file with progress; undefined when the way broke off. */
function post(address: string, file: File, line: HTMLElement): Promise<Answer | undefined> {
  const progress = line.querySelector<HTMLProgressElement>('[data-progress]');
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (progress !== null && total > 0) progress.value = loaded / total;
    });
    request.addEventListener('load', () => resolve((request.response as Answer | null) ?? undefined));
    request.addEventListener('error', () => resolve(undefined));
    const body = new FormData();
    body.append('drawing', file);
    request.send(body);
  });
}

function find(root: Element, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The form lacks ${selector}.`);
  return found;
}
