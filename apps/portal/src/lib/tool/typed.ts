/** What stands in one field of a tool's address: well-formed, cut to what the tool reads, without blanks at its ends. */
export function readWords(query: URLSearchParams, name: string, most: number): string {
  return (query.get(name) ?? '').toWellFormed().slice(0, most).trim();
}
