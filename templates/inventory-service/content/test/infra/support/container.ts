import assert from 'node:assert/strict';
import { only } from './synth.ts';

type Pair = { Name: string; Value: string };
export type Container = Record<string, unknown> & {
  Environment?: Pair[];
  Secrets?: { Name: string; ValueFrom: unknown }[];
};

/** The task definition of a case. */
export const taskOf = (title: string) =>
  only(title, 'AWS::ECS::TaskDefinition');
/** The one container of its task definition. */
export function containerOf(title: string): Container {
  const [container] = taskOf(title).ContainerDefinitions as Container[];
  assert.ok(container);
  return container;
}
