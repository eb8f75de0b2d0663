import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';

/** An entity ref as people write it, without its kind; what is none stays as it is. */
export function humanizeRef(ref: string): string {
  try {
    const parsed = parseEntityRef(ref);
    return humanizeEntityRef(parsed, { defaultKind: parsed.kind });
  } catch {
    return ref;
  }
}
