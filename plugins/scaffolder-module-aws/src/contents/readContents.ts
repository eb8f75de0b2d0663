import type { Entity } from '@backstage/catalog-model';

/** A text in both languages of the portal. */
export type Text = { ja: string; en: string };

/** An entity that a template registers; `parameter` of the form gives its name. */
export type CreatedEntity = Text & {
  kind: string;
  parameter: string;
  onlyIfNew?: boolean;
};

/** A file that a template creates, or (with a slash at its end) a folder. */
export type CreatedFile = Text & { path: string };

/** A folder or file with what is listed inside it. */
export type FileNode = CreatedFile & { name: string; children: FileNode[] };

/** What a template says that it creates, in `spec.creates`. */
export type Contents = { entities: CreatedEntity[]; files: FileNode[] };

function toTree(files: CreatedFile[]): FileNode[] {
  const nodes = files.map(file => ({ ...file, name: file.path, children: [] }));
  const roots: FileNode[] = [];
  for (const node of nodes as FileNode[]) {
    const folder = nodes.find(
      ({ path }) =>
        path.endsWith('/') && path !== node.path && node.path.startsWith(path),
    ) as FileNode | undefined;
    if (folder) {
      folder.children.push({
        ...node,
        name: node.path.slice(folder.path.length),
      });
    } else {
      roots.push(node);
    }
  }
  return roots;
}

/** Reads `spec.creates` of a template; undefined where a template has none. */
export function readContents(template: Entity): Contents | undefined {
  const creates = template.spec?.creates as
    { entities?: CreatedEntity[]; files?: CreatedFile[] } | undefined;
  return (
    creates && {
      entities: creates.entities ?? [],
      files: toTree(creates.files ?? []),
    }
  );
}

/** The form's own default values. */
export function readDefaults(template: Entity): Record<string, unknown> {
  const parameters = template.spec?.parameters;
  const pages = (Array.isArray(parameters) ? parameters : [parameters]) as {
    properties?: Record<string, { default?: unknown }>;
  }[];
  const fields = pages.flatMap(page => Object.entries(page?.properties ?? {}));
  return Object.fromEntries(
    fields
      .filter(([, schema]) => schema.default !== undefined)
      .map(([name, schema]) => [name, schema.default]),
  );
}
