import { stackValidationError } from '../StackError';
import { referencesIn } from './references';
import type { Template } from './Template';

/**
 * Every reference has to lead somewhere.
 *
 * @throws StackError ValidationError
 */
export function checkReferences(template: Template): void {
  for (const { DependsOn = [], ...resource } of Object.values(
    template.Resources,
  )) {
    checkNames(template, [DependsOn].flat(), 'Resources');
    checkValue(template, resource.Properties, 'Resources');
    checkCondition(template, resource.Condition, 'Resources');
  }
  for (const output of Object.values(template.Outputs)) {
    checkValue(template, output.Value, 'Outputs');
    checkValue(template, output.Export?.Name, 'Outputs');
    checkCondition(template, output.Condition, 'Outputs');
  }
}

type Block = 'Resources' | 'Outputs';

function checkValue(template: Template, value: unknown, block: Block): void {
  const { Parameters, Resources } = template;
  const unresolved = new Set<string>();
  for (const { kind, name } of referencesIn(value)) {
    const isResource = Object.hasOwn(Resources, name);
    if (kind === 'Condition') {
      checkCondition(template, name, block);
    } else if (kind === 'Fn::GetAtt' && !isResource) {
      throw stackValidationError(
        `Template error: instance of Fn::GetAtt references undefined resource ${name}`,
      );
    } else if (
      !isResource &&
      !Object.hasOwn(Parameters, name) &&
      !name.startsWith('AWS::')
    ) {
      unresolved.add(name);
    }
  }
  checkNone([...unresolved], block);
}

function checkNames(template: Template, names: string[], block: Block): void {
  checkNone(
    names.filter(name => !Object.hasOwn(template.Resources, name)),
    block,
  );
}

function checkNone(unresolved: string[], block: Block): void {
  if (unresolved.length > 0) {
    throw stackValidationError(
      `Template format error: Unresolved resource dependencies [${unresolved.join(', ')}] in the ${block} block of the template`,
    );
  }
}

function checkCondition(
  template: Template,
  name: string | undefined,
  block: Block,
): void {
  if (name !== undefined && !Object.hasOwn(template.Conditions, name)) {
    throw stackValidationError(
      `Template format error: Unresolved condition dependency ${name} in the ${block} block of the template`,
    );
  }
}
