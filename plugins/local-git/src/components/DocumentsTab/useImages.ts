import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { localGitApiRef } from '../../api';
import { findImages } from '../../documents';

/** A data URL: an `img` cannot send the reader's credentials, and the page may show nothing else. */
async function toDataUrl(image: Blob): Promise<string> {
  const bytes = new Uint8Array(await image.arrayBuffer());
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  return `data:${image.type};base64,${btoa(binary)}`;
}

/** The images of a document as data URLs, by their reference in it, as they arrive. */
export function useImages(path: string, markdown: string) {
  const { entity } = useEntity();
  const api = useApi(localGitApiRef);
  const [images, setImages] = useState<Record<string, string>>({});

  useEffect(() => {
    const controller = new AbortController();
    for (const [reference, imagePath] of findImages(path, markdown)) {
      api
        .getImage(entity, imagePath, { signal: controller.signal })
        .then(toDataUrl)
        .then(url => setImages(loaded => ({ ...loaded, [reference]: url })))
        .catch(() => {
          // Its alternative text is shown instead.
        });
    }
    return () => controller.abort();
  }, [api, entity, path, markdown]);

  return images;
}
