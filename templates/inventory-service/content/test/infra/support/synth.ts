import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { App } from 'aws-cdk-lib';
import { createEnvironment } from '../../../infra/lib/environment.ts';
import { type Case, caseOf } from './parameters.ts';

// One test validates every template; the others need not wait for it.
process.env.CDK_VALIDATION = 'false';

export type Resource = {
  logicalId: string;
  stack: string;
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
};

export type Synthesised = {
  app: App;
  stacks: {
    id: string;
    stackName: string;
    tags: Record<string, string>;
    dependsOn: string[];
    templateFile: string;
    template: string;
  }[];
  resources: Resource[];
};

const folders: string[] = [];
after(() =>
  folders.forEach(folder => rmSync(folder, { recursive: true, force: true })),
);
const done = new Map<string, Synthesised>();

function readResources(stack: string, text: string): Resource[] {
  const { Resources }: { Resources: Record<string, Resource> } =
    JSON.parse(text);
  return Object.entries(Resources).map(([logicalId, resource]) => ({
    ...resource,
    Properties: resource.Properties ?? {},
    logicalId,
    stack,
  }));
}

/** The templates of one case, made once per test file. */
export function synthesise({ title, parameters, imageTag }: Case): Synthesised {
  const known = done.get(title);
  if (known) return known;
  const outdir = mkdtempSync(join(tmpdir(), 'parts-inventory-infra-'));
  folders.push(outdir);
  const app = createEnvironment(parameters, { outdir, imageTag });
  const assembly = app.synth();
  const stacks = assembly.stacksRecursively.map(stack => ({
    id: stack.id,
    stackName: stack.stackName,
    tags: stack.tags,
    dependsOn: stack.dependencies.map(({ id }) => id),
    templateFile: stack.templateFullPath,
    template: readFileSync(stack.templateFullPath, 'utf8'),
  }));
  const resources = stacks.flatMap(({ id, template }) =>
    readResources(id, template),
  );
  const made = { app, stacks, resources };
  done.set(title, made);
  return made;
}

/** All resources of a type in a case. */
export const resourcesOf = (title: string, type: string): Resource[] =>
  synthesise(caseOf(title)).resources.filter(({ Type }) => Type === type);

/** The properties of the only resource of a type. */
export function only(title: string, type: string): Record<string, unknown> {
  const [first, ...others] = resourcesOf(title, type);
  if (first && others.length === 0) return first.Properties;
  throw new Error(
    `${title} has ${first ? others.length + 1 : 'no'} resources of the type ${type}.`,
  );
}
