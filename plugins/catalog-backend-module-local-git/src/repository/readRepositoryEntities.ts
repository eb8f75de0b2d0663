import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  stringifyLocationRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  getRepositoryPath,
  readFileAtCommit,
} from '@hangar/plugin-local-git-node';
import { inlineText } from './inlineText';
import { parseCatalogInfo, type CatalogInfo } from './parseCatalogInfo';

const CATALOG_INFO = 'catalog-info.yaml';

/**
 * Where the entities of a repository come from. No `source-location` is set:
 * pages turn that into a link, and a browser cannot open a repository on the
 * server's disk.
 */
function annotate(entity: Entity, locationRef: string): Entity {
  const annotations = {
    ...entity.metadata.annotations,
    [ANNOTATION_LOCATION]: locationRef,
    [ANNOTATION_ORIGIN_LOCATION]: locationRef,
  };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}

/**
 * The entities that one commit of a repository declares.
 *
 * @throws InputError or NotFoundError when the commit's `catalog-info.yaml` cannot be used
 */
export async function readRepositoryEntities(
  root: string,
  name: string,
  commit: string,
): Promise<CatalogInfo> {
  const path = getRepositoryPath(root, name);
  const readFile = (file: string) => readFileAtCommit(path, commit, file);
  const location = { type: 'local-git', target: `${name}/${CATALOG_INFO}` };
  const locationRef = stringifyLocationRef(location);
  const info = parseCatalogInfo(await readFile(CATALOG_INFO), location);
  const entities = await Promise.all(
    info.entities.map(async entity =>
      annotate(await inlineText(entity, readFile), locationRef),
    ),
  );
  return { ...info, entities };
}
