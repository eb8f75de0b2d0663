import { posix } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  EntityRepository,
  RepositoryDocument,
  RepositoryDocumentText,
} from '@hangar/plugin-local-git-common';
import {
  getRepositoryPath,
  getRepositoryUrl,
  listFilesAtCommit,
  readBytesAtCommit,
  readCommit,
  readFileAtCommit,
  type LocalGitFile,
} from '@hangar/plugin-local-git-node';
import type { RepositoryHead } from './EntityRepositories';
import { compareDocuments, isDocument } from './documentPaths';
import { readTitle } from './readTitle';

const MAX_DOCUMENT_BYTES = 1024 * 1024;
const MAX_IMAGE_BYTES = 5 * 1024 * 1024;
// Reading a title costs a git process; beyond these, the name of the file has to do.
const MAX_TITLES = 100;
const MAX_REMEMBERED = 200;

const imageTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** Reads the documents of repositories, as they were committed. */
export class RepositoryDocuments {
  // A commit never changes, so what it says is read once.
  readonly #descriptions = new Map<string, Promise<EntityRepository>>();

  constructor(private readonly root: string) {}

  /** The repository with its newest commit and the list of its documents. */
  describe(head: RepositoryHead): Promise<EntityRepository> {
    const key = `${head.name}@${head.commit}`;
    let description = this.#descriptions.get(key);
    if (!description) {
      description = this.#describe(head);
      description.catch(() => this.#descriptions.delete(key));
      this.#descriptions.set(key, description);
      if (this.#descriptions.size > MAX_REMEMBERED) {
        const [oldest] = this.#descriptions.keys();
        this.#descriptions.delete(oldest);
      }
    }
    return description;
  }

  /**
   * One document.
   *
   * @throws NotFoundError when the commit has no such document
   */
  async getText(
    head: RepositoryHead,
    path: string,
  ): Promise<RepositoryDocumentText> {
    await this.#checkFile(head, path, isDocument, MAX_DOCUMENT_BYTES);
    const text = await readFileAtCommit(
      getRepositoryPath(this.root, head.name),
      head.commit,
      path,
    );
    return { path, title: readTitle(text) ?? posix.basename(path), text };
  }

  /**
   * An image of a document.
   *
   * @throws NotFoundError when the commit has no such image
   */
  async getImage(
    head: RepositoryHead,
    path: string,
  ): Promise<{ contentType: string; bytes: Buffer }> {
    const contentType = imageTypes[posix.extname(path).toLowerCase()];
    const isImage = () => contentType !== undefined;
    await this.#checkFile(head, path, isImage, MAX_IMAGE_BYTES);
    const bytes = await readBytesAtCommit(
      getRepositoryPath(this.root, head.name),
      head.commit,
      path,
    );
    return { contentType, bytes };
  }

  /** Only what the commit lists is ever read, so no path leads anywhere else. */
  async #checkFile(
    { name, commit }: RepositoryHead,
    path: string,
    isShown: (path: string) => boolean,
    maxBytes: number,
  ): Promise<void> {
    const files = isShown(path)
      ? await listFilesAtCommit(getRepositoryPath(this.root, name), commit)
      : [];
    const file = files.find(candidate => candidate.path === path);
    if (!file) {
      throw new NotFoundError(
        `The repository ${name} has nothing to show at "${path}".`,
      );
    }
    if (file.size > maxBytes) {
      throw new InputError(
        `"path": ${path} has ${file.size} bytes, more than the ${maxBytes} that are shown. Clone the repository to read it.`,
      );
    }
  }

  async #describe({ name, commit }: RepositoryHead): Promise<EntityRepository> {
    const path = getRepositoryPath(this.root, name);
    const files = (await listFilesAtCommit(path, commit))
      .filter(file => isDocument(file.path))
      .sort((a, b) => compareDocuments(a.path, b.path));
    const documents: RepositoryDocument[] = [];
    for (const [index, file] of files.entries()) {
      const title =
        index < MAX_TITLES && (await this.#readTitle(path, commit, file));
      documents.push({
        path: file.path,
        title: title || posix.basename(file.path),
      });
    }
    return {
      name,
      cloneUrl: getRepositoryUrl(this.root, name),
      commit: await readCommit(path, commit),
      documents,
    };
  }

  async #readTitle(
    repositoryPath: string,
    commit: string,
    file: LocalGitFile,
  ): Promise<string | undefined> {
    return file.size > MAX_DOCUMENT_BYTES
      ? undefined
      : readTitle(await readFileAtCommit(repositoryPath, commit, file.path));
  }
}
