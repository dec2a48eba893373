import type { Outcome } from '@sebino/domain/outcome';
import type { RequestFacts } from '../doors/request.ts';

export interface UploadRow {
  uploadKey: string;
  fileId: string;
  name: string;
  bytes: number;
  sha256: string;
  kind: string;
}

/** Why a file was not kept, as a code the form puts into words. */
export type UploadRefusal =
  | 'upload-closed'
  | 'too-many-uploads'
  | 'too-many-files'
  | 'file-too-large'
  | 'files-too-large-together'
  | 'name-not-usable'
  | 'kind-not-taken'
  | 'content-not-as-named'
  | 'file-empty'
  | 'disk-full'
  | 'form-not-readable';

export interface Download {
  name: string;
  bytes: number;
  kind: string;
}

/** What the file routes ask of the database. Counting over requests is decided there, in one transaction. */
export interface FileLedger {
  /** Asked before a byte is read: whether this key may still receive, and what it holds. */
  admitUpload(
    uploadKey: string,
    facts: RequestFacts,
  ): Promise<Outcome<{ files: number; bytes: number }, 'upload-closed' | 'too-many-uploads'>>;
  /** Asked when the file is durable. A refusal removes it again. */
  recordUpload(
    row: UploadRow,
  ): Promise<Outcome<void, 'upload-closed' | 'too-many-files' | 'files-too-large-together'>>;
  /**
   * The file, if whoever is asking may open it; that it was opened is kept before this answers. A foreign id answers
   * like one that never was.
   */
  findDownload(fileId: string, facts: RequestFacts, token: string | undefined): Promise<Download | undefined>;
  /** Those of the ids that a row points to. */
  listKnown(fileIds: readonly string[]): Promise<ReadonlySet<string>>;
}
