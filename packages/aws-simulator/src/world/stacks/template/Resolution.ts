import type {
  ResolvedResource,
  StackOutput,
  StackResource,
} from '../records/resourceRecords';
import { replacementOf } from '../replacements';
import { stackValidationError } from '../StackError';
import { defaultPolicy } from '../plan/deletionPolicy';
import { attributeOf, nameResource } from '../types/nameResource';
import { tagsOf } from '../types/resourceTags';
import { dependenciesOf, orderOfCreation } from './dependencies';
import { evaluate, evaluateText, type EvaluationScope } from './evaluate';
import { parameterRef } from './parameters';
import { pseudoParameters } from './pseudoParameters';
import {
  MissingExport,
  type ResolveContext,
  type ResolvedTemplate,
} from './ResolveContext';
import { isObject, type Template } from './Template';

/** One template on its way to its values. */
export class Resolution {
  readonly #template: Template;
  readonly #context: ResolveContext;
  readonly #resources = new Map<string, ResolvedResource>();
  readonly #imports = new Set<string>();
  readonly #scope: EvaluationScope;

  constructor(template: Template, context: ResolveContext) {
    this.#template = template;
    this.#context = context;
    this.#scope = {
      region: context.region,
      mappings: template.Mappings,
      condition: name =>
        evaluate(template.Conditions[name], this.#scope) === true,
      ref: name => this.#ref(name),
      getAtt: (logicalId, attribute) => this.#getAtt(logicalId, attribute),
      importValue: name => this.#importValue(name),
    };
  }

  resolve(): ResolvedTemplate {
    for (const logicalId of orderOfCreation(this.#template)) {
      const { Condition } = this.#template.Resources[logicalId];
      if (Condition === undefined || this.#scope.condition(Condition)) {
        this.#resources.set(logicalId, this.#resolveResource(logicalId));
      }
    }
    return {
      resources: [...this.#resources.values()],
      outputs: this.#outputs(),
      imports: [...this.#imports],
    };
  }

  #resolveResource(logicalId: string): ResolvedResource {
    const source = this.#template.Resources[logicalId];
    const { Type: type, Properties = {}, Metadata } = source;
    const evaluated = evaluate(Properties, this.#scope);
    const properties = isObject(evaluated) ? evaluated : {};
    const { previous, tags, ...where } = this.#context;
    const before = previous.get(logicalId);
    const isReplaced =
      before !== undefined && replacementOf(before, properties) === 'True';
    const generation = (before?.generation ?? 0) + (isReplaced ? 1 : 0);
    const identity =
      before && !isReplaced
        ? this.#keepIdentity(before, properties)
        : nameResource({ ...where, logicalId, type, properties, generation });
    const deletionPolicy =
      source.DeletionPolicy ?? defaultPolicy(type, properties);
    return {
      logicalId,
      type,
      generation,
      properties,
      ...identity,
      tags: { ...tags, ...tagsOf(properties) },
      metadata: Metadata && { ...Metadata },
      dependsOn: dependenciesOf(this.#template, logicalId).filter(name =>
        this.#resources.has(name),
      ),
      deletionPolicy,
      updateReplacePolicy: source.UpdateReplacePolicy ?? 'Delete',
    };
  }

  // The physical id stays, but an attribute may show a property that changed.
  #keepIdentity(
    { physicalId, arn, logicalId, type, generation }: StackResource,
    properties: Record<string, unknown>,
  ) {
    const { attributes } = nameResource({
      ...this.#context,
      logicalId,
      type,
      properties,
      generation,
    });
    return { physicalId, arn, attributes };
  }

  #ref(name: string): unknown {
    const { parameters } = this.#context;
    const pseudo = pseudoParameters(this.#context);
    if (Object.hasOwn(pseudo, name)) {
      return pseudo[name];
    }
    if (Object.hasOwn(parameters, name)) {
      return parameterRef(
        this.#template.Parameters[name].Type,
        parameters[name],
      );
    }
    return this.#find(name).physicalId;
  }

  #getAtt(logicalId: string, attribute: string): string {
    return attributeOf(this.#context, this.#find(logicalId), attribute);
  }

  #find(logicalId: string): ResolvedResource {
    const resource = this.#resources.get(logicalId);
    if (!resource) {
      throw stackValidationError(
        `Template format error: Unresolved resource dependencies [${logicalId}] in the Resources block of the template`,
      );
    }
    return resource;
  }

  #importValue(name: string): string {
    const value = this.#context.findExport(name);
    if (value === undefined) {
      throw new MissingExport(`No export named ${name} found`);
    }
    this.#imports.add(name);
    return value;
  }

  #outputs(): StackOutput[] {
    return Object.entries(this.#template.Outputs)
      .filter(
        ([, { Condition }]) =>
          Condition === undefined || this.#scope.condition(Condition),
      )
      .map(([key, { Value, Description, Export }]) => ({
        key,
        value: evaluateText(Value, this.#scope),
        description: Description,
        exportName: Export && evaluateText(Export.Name, this.#scope),
      }));
  }
}
