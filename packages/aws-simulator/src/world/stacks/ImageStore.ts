import { z } from 'zod';
import type { Scope } from '../services/types';

export const imageSchema = z.object({
  accountId: z.string(),
  region: z.string(),
  repositoryName: z.string(),
  /** `sha256:` and 64 hexadecimal digits. */
  digest: z.string(),
  tags: z.array(z.string()),
  manifest: z.string(),
  mediaType: z.string(),
  pushedAt: z.number(),
});

/** A container image in a registry. */
export type Image = z.infer<typeof imageSchema>;

/** The container images of all repositories. */
export class ImageStore {
  #images: Image[];

  constructor(images: ReadonlyArray<Image> = []) {
    this.#images = [...images];
  }

  all(): Image[] {
    return [...this.#images];
  }

  list({ accountId, region }: Scope, repositoryName: string): Image[] {
    return this.#images.filter(
      image =>
        image.accountId === accountId &&
        image.region === region &&
        image.repositoryName === repositoryName,
    );
  }

  count(scope: Scope, repositoryName: string): number {
    return this.list(scope, repositoryName).length;
  }

  add(image: Image): void {
    this.#images.push(image);
  }

  remove(image: Image): void {
    this.#images = this.#images.filter(other => other !== image);
  }

  removeAll(scope: Scope, repositoryName: string): void {
    this.list(scope, repositoryName).forEach(image => this.remove(image));
  }
}
