import { Aspects, CfnResource, type IAspect, TagManager } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Parameters } from '../parameters/schema.ts';
import { resourceNameOf } from './resource-names.ts';

/** Above what a construct sets by itself, such as the path of a subnet as its name. */
const PRIORITY = 300;

class ResourceTags implements IAspect {
  readonly #parameters: Parameters;

  constructor(parameters: Parameters) {
    this.#parameters = parameters;
  }

  visit(node: IConstruct): void {
    if (!CfnResource.isCfnResource(node)) return;
    const manager = TagManager.of(node);
    if (!manager) return;
    const { Cost, Project, Component, createdBy } = this.#parameters.tags;
    const Name = resourceNameOf(node, this.#parameters);
    const tags = { Cost, Project, Component, Name, createdBy };
    for (const [key, value] of Object.entries(tags)) {
      manager.setTag(key, value, PRIORITY);
    }
  }
}

/** Puts `Cost`, `Project`, `Component`, `Name` and `createdBy` on every resource that can be tagged. */
export function tagResources(scope: IConstruct, parameters: Parameters): void {
  Aspects.of(scope).add(new ResourceTags(parameters));
}
