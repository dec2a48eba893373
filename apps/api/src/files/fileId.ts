const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text is an id a file can be stored under; nothing else may become part of a path. */
export function isStored(fileId: string): boolean {
  return uuid.test(fileId);
}
