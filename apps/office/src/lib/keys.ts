/**
 * Keyboard of lists: `j` and `k` move between the rows of a list, Enter follows the row's link as it always does.
 * A row is an element with `data-row` that holds a link or button; put `{@attach moveByKeys}` on the list.
 */
export function moveByKeys(list: HTMLElement): () => void {
  function onKey(event: KeyboardEvent): void {
    if (isTyping(event) || (event.key !== 'j' && event.key !== 'k')) return;
    const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = at === -1 ? 0 : at + (event.key === 'j' ? 1 : -1);
    const target = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    target?.querySelector<HTMLElement>('a, button')?.focus();
    event.preventDefault();
  }

  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** Calls `go` with the letter pressed within a second after `g`. Gives the function that stops listening. */
export function listenForGo(go: (key: string) => void): () => void {
  let armedUntil = 0;

  function onKey(event: KeyboardEvent): void {
    if (isTyping(event)) return;
    if (event.timeStamp < armedUntil) {
      armedUntil = 0;
      go(event.key);
    } else if (event.key === 'g') {
      armedUntil = event.timeStamp + 1000;
    }
  }

  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** Keys pressed with a modifier or inside a field are not ours. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
