import { applyAction, deserialize } from '$app/forms';

/** What was typed into a form of a page whose session had ended when it was sent. */
interface Draft {
  /** Whose words they are: nobody else who signs in at this machine sees them. */
  person: string;
  /** The form's `action`. */
  action: string;
  fields: [name: string, value: string][];
}

const prefix = 'sebino.draft ';

/** Keeps it in this tab of this browser alone, passphrases left out, until it is sent, discarded or signed out. */
export function keepDraft(path: string, person: string, form: HTMLFormElement, typed: FormData): void {
  const secrets = new Set([...form.querySelectorAll('input')].filter(isSecret).map(({ name }) => name));
  const fields = [...typed].flatMap(([name, value]): Draft['fields'] =>
    typeof value === 'string' && !secrets.has(name) ? [[name, value]] : [],
  );
  const draft: Draft = { person, action: actionOf(form), fields };
  sessionStorage.setItem(prefix + path, JSON.stringify(draft));
}

export function hasDraft(path: string): boolean {
  return sessionStorage.getItem(prefix + path) !== null;
}

export function forgetDraft(path: string): void {
  sessionStorage.removeItem(prefix + path);
}

export function forgetDrafts(): void {
  for (const key of keys()) sessionStorage.removeItem(key);
}

/** To be called when somebody has signed in: what another person left in this tab is gone. */
export function forgetDraftsOfOthers(person: string): void {
  for (const key of keys()) if (read(key)?.person !== person) sessionStorage.removeItem(key);
}

/**
 * Puts what was kept for a page back into its form, opens what hides the form, and moves focus there.
 * @returns false when nothing was kept, or the form is not there any more
 */
export async function putBack(path: string): Promise<boolean> {
  const draft = read(prefix + path);
  if (draft === undefined) return false;
  const form = [...document.forms].find((each) => isFor(each, draft));
  if (form === undefined) return false;
  // A form that grows with its answers is built by its page again, from the fields as if they had been sent to it.
  const { through } = form.dataset;
  if (through === undefined) fill(form, draft);
  else await buildAgain(through, draft);
  for (let at = form.parentElement; at !== null; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  form.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')?.focus();
  return true;
}

function keys(): string[] {
  return Object.keys(sessionStorage).filter((each) => each.startsWith(prefix));
}

function read(key: string): Draft | undefined {
  const kept = sessionStorage.getItem(key);
  return kept === null ? undefined : (JSON.parse(kept) as Draft);
}

/** The same action about the same thing: hidden fields whose names end in `Id` say what a form is about. */
function isFor(form: HTMLFormElement, { action, fields }: Draft): boolean {
  const about = [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"][name$="Id"]')];
  return (
    actionOf(form) === action &&
    about.every((each) => fields.some(([name, value]) => name === each.name && value === each.value))
  );
}

/** The version comes back, too, so that a change made meanwhile is told and not written over. */
function fill(form: HTMLFormElement, { fields }: Draft): void {
  for (const control of form.elements) {
    if (!isControl(control) || control.name === '' || isSecret(control)) continue;
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === 'checkbox' || control.type === 'radio')
      (control as HTMLInputElement).checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
  }
}

async function buildAgain(action: string, { fields }: Draft): Promise<void> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
  const answer = await fetch(action, { method: 'POST', body, headers });
  await applyAction(deserialize(await answer.text()));
}

function actionOf(form: HTMLFormElement): string {
  return form.getAttribute('action') ?? '';
}

function isSecret({ type }: { type: string }): boolean {
  return type === 'password';
}

function isControl(element: Element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName);
}
