import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CfnResource, Stack } from 'aws-cdk-lib';
import { CASES } from './support/parameters.ts';
import { synthesise } from './support/synth.ts';

const KEYS = ['Cost', 'Project', 'Component', 'Name', 'createdBy'];

type Row = { resource: string; type: string; tags: Record<string, string> };

/** Properties of these names say how tags are passed on; they hold none. */
const ABOUT_TAGS = ['enableEcsManagedTags', 'propagateTags'];

/**
 * The property that holds a resource's tags, by the model of CloudFormation, from whose
 * schemas the classes of CDK are generated; none where AWS takes no tags.
 */
function tagProperty(resource: CfnResource): string | undefined {
  const properties: object = Reflect.get(resource, 'cfnProperties');
  const [found, ...others] = Object.keys(properties).filter(
    key => /tags$/i.test(key) && !ABOUT_TAGS.includes(key),
  );
  assert.deepEqual(others, [], resource.cfnResourceType);
  return found && found.charAt(0).toUpperCase() + found.slice(1);
}

type Tag = { Key: string; Value: string };

const asRecord = (tags: Tag[] | Record<string, string> = {}) =>
  Array.isArray(tags)
    ? Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))
    : tags;

/** Every resource that can be tagged, with the tags that its template gives it. */
function tableOf(one: (typeof CASES)[number]): Row[] {
  const { app, resources } = synthesise(one);
  return app.node.findAll().flatMap(node => {
    if (!CfnResource.isCfnResource(node)) return [];
    const property = tagProperty(node);
    if (!property) return [];
    const stack = Stack.of(node);
    const logicalId: unknown = stack.resolve(node.logicalId);
    const made = resources.find(
      resource =>
        resource.logicalId === logicalId && resource.stack === stack.node.id,
    );
    assert.ok(made, node.node.path);
    const tags = made.Properties[property] as Tag[] | undefined;
    const type = node.cfnResourceType;
    return [{ resource: node.node.path, type, tags: asRecord(tags) }];
  });
}

describe('Tags', () => {
  test('are all on every resource that can be tagged', t => {
    const types = new Set<string>();
    let rows = 0;
    for (const one of CASES) {
      const table = tableOf(one);
      const untagged = table.filter(({ tags }) => KEYS.some(key => !tags[key]));
      assert.deepEqual(untagged, [], one.title);
      const { Cost, Project, Component, createdBy } = one.parameters.tags;
      for (const { tags } of table) {
        const { Name, ...others } = tags;
        assert.deepEqual(others, { Cost, Project, Component, createdBy });
        assert.match(String(Name), /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u);
      }
      table.forEach(({ type }) => types.add(type));
      rows += table.length;
    }
    assert.ok(types.size > 30 && rows > 500);
    t.diagnostic(
      `${CASES.length} choices, ${rows} resources of ${types.size} types × ${KEYS.length} tags, none untagged`,
    );
  });

  test('name each resource by its own name, once', () => {
    for (const one of CASES) {
      const names = tableOf(one).map(
        ({ type, tags }) => `${type} ${tags.Name}`,
      );
      assert.deepEqual(
        names.filter((name, index) => names.indexOf(name) !== index),
        [],
      );
      const { names: given } = one.parameters;
      assert.ok(names.includes(`AWS::EC2::VPC ${given.vpc}`));
      assert.ok(
        names.includes(`AWS::RDS::DBInstance ${given['rds-instance']}`),
      );
      assert.ok(names.includes(`AWS::Budgets::Budget ${given.budget}`));
    }
  });

  test('are passed on to tasks, snapshots and what a stack makes', () => {
    const services = CASES.flatMap(one => synthesise(one).resources);
    for (const { Type, Properties } of services) {
      if (Type === 'AWS::ECS::Service') {
        assert.equal(Properties.PropagateTags, 'SERVICE');
        assert.equal(Properties.EnableECSManagedTags, true);
      }
      if (Type === 'AWS::RDS::DBInstance') {
        assert.equal(Properties.CopyTagsToSnapshot, true);
      }
    }
  });
});
