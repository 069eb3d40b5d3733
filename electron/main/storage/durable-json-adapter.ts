/**
 * lowdb's adapter for a durable file. lowdb's own adapters do not fsync, and its presets keep everything in memory
 * under test, so neither is used.
 * Guarantees: `read` throws on damage and never returns a default instead.
 */
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { StoragePorts } from '../ports';
import type { DocumentKind, StoredDocument } from './document-kind';
import { ensureFolder, PRIVATE_FILE_MODE, writeDurably } from './durable-file';
import { bytesToStore, hashOf, readBytesIfPresent, readDocument } from './load-document';
import { StorageProblem } from './storage-problem';

/** One file of a library as lowdb sees it. */
export class DurableJsonAdapter<Document extends StoredDocument> implements Adapter<Document> {
  /** Fingerprint of the bytes of the last attempted write, whether or not it succeeded. */
  lastHash: string | null = null;
  readonly #ports: StoragePorts;
  readonly #path: string;
  readonly #kind: DocumentKind<Document>;

  constructor(ports: StoragePorts, path: string, kind: DocumentKind<Document>) {
    this.#ports = ports;
    this.#path = path;
    this.#kind = kind;
  }

  async read(): Promise<Document | null> {
    const bytes = await readBytesIfPresent(this.#ports.fileSystem, this.#path);
    if (bytes === null) return null;
    const reading = readDocument(bytes, this.#kind);
    if (reading.state === 'good') return reading.document;
    throw new StorageProblem(
      reading.state === 'newer' ? `it was written by version ${reading.version}` : reading.reason,
      this.#path,
      'EILSEQ',
    );
  }

  async write(document: Document): Promise<void> {
    const bytes = bytesToStore(document, this.#path);
    this.lastHash = hashOf(bytes);
    await ensureFolder(this.#ports.fileSystem, dirname(this.#path));
    await writeDurably(this.#ports, this.#path, bytes, PRIVATE_FILE_MODE);
  }
}
