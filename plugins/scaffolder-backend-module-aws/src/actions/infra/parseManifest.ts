import { InputError } from '@backstage/errors';

/** A stack of a cloud assembly, as its manifest has it. */
export type ManifestStack = {
  /** Name in AWS. */
  name: string;
  /** File of the assembly. */
  templateFile: string;
  /** Names of the stacks that have to exist before. */
  dependsOn: string[];
  tags: Record<string, string>;
  /** Whether the stack itself is to be protected against deletion. */
  terminationProtection: boolean;
};

type Artifact = {
  type?: unknown;
  dependencies?: unknown;
  properties?: {
    templateFile?: unknown;
    stackName?: unknown;
    tags?: unknown;
    terminationProtection?: unknown;
  };
};

const STACK = 'aws:cloudformation:stack';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toStrings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(member => typeof member === 'string')
    : [];
}

function toTags(value: unknown): Record<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([key, tag]) => [key, String(tag)]));
}

function parseArtifacts(text: string): Map<string, Artifact> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    // told below
  }
  const artifacts = isRecord(manifest) ? manifest.artifacts : undefined;
  if (!isRecord(artifacts)) {
    throw new InputError(
      'manifest.json is not the manifest of a CDK cloud assembly; synthesise the infrastructure again.',
    );
  }
  return new Map(
    Object.entries(artifacts).filter(
      (entry): entry is [string, Artifact] =>
        isRecord(entry[1]) && entry[1].type === STACK,
    ),
  );
}

function sortByDependency(stacks: ManifestStack[]): ManifestStack[] {
  const sorted: ManifestStack[] = [];
  const rest = new Set(stacks);
  while (rest.size > 0) {
    const waits = new Set([...rest].map(({ name }) => name));
    const ready = [...rest].filter(
      stack => !stack.dependsOn.some(name => waits.has(name)),
    );
    if (ready.length === 0) {
      throw new InputError(
        `The stacks ${[...waits].join(', ')} depend on one another in a circle.`,
      );
    }
    for (const stack of ready) {
      rest.delete(stack);
      sorted.push(stack);
    }
  }
  return sorted;
}

/**
 * The stacks of a cloud assembly, those first that others depend on.
 *
 * @param text - content of `manifest.json`
 * @throws InputError when it is no such manifest, or a stack depends on itself
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/cloud-assembly-schema-readme.html
 */
export function parseManifest(text: string): ManifestStack[] {
  const artifacts = parseArtifacts(text);
  const getName = (id: string) => {
    const stackName = artifacts.get(id)?.properties?.stackName;
    return typeof stackName === 'string' ? stackName : id;
  };
  const stacks = [...artifacts].map(([id, { properties, dependencies }]) => ({
    name: getName(id),
    templateFile: String(properties?.templateFile ?? ''),
    dependsOn: toStrings(dependencies)
      .filter(other => artifacts.has(other))
      .map(getName),
    tags: toTags(properties?.tags),
    terminationProtection: properties?.terminationProtection === true,
  }));
  return sortByDependency(stacks);
}
