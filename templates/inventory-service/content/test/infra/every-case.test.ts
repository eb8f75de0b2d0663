import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { AwsSolutionsChecks } from 'cdk-nag';
import { CASES } from './support/parameters.ts';
import { synthesise } from './support/synth.ts';

/** A template that is sent with the request, not from S3, has at most this many bytes. */
const INLINE_LIMIT = 51_200;
const PARTS = ['network', 'data', 'service', 'operations', 'access'];

describe('Every choice', () => {
  test('makes five stacks in order, named and tagged, that need nothing in the account', () => {
    for (const one of CASES) {
      const { stacks } = synthesise(one);
      const { names, tags } = one.parameters;
      const { Cost, Project, Component, createdBy } = tags;
      assert.deepEqual(stacks.map(({ id }) => id).sort(), PARTS.toSorted());
      for (const { id, stackName, template, ...stack } of stacks) {
        assert.equal(stackName, `${names['cloudformation-stack']}-${id}`);
        const Name = stackName;
        assert.deepEqual(stack.tags, {
          Cost,
          Project,
          Component,
          Name,
          createdBy,
        });
        const { Parameters, Rules, Transform } = JSON.parse(template);
        assert.deepEqual(
          [Parameters, Rules, Transform],
          Array(3).fill(undefined),
        );
      }
      const byId = new Map(stacks.map(stack => [stack.id, stack.dependsOn]));
      assert.ok(byId.get('data')?.includes('network'));
      assert.ok(byId.get('service')?.includes('data'));
      assert.ok(byId.get('operations')?.includes('service'));
    }
  });

  test('has no asset and neither account nor region in it', () => {
    for (const one of CASES) {
      const { stacks } = synthesise(one);
      const outdir = dirname(stacks[0]?.templateFile ?? '');
      assert.deepEqual(
        readdirSync(outdir).filter(file => /asset/.test(file)),
        [],
      );
      const manifest = readFileSync(join(outdir, 'manifest.json'), 'utf8');
      assert.doesNotMatch(manifest, /cdk:asset/);
      assert.match(manifest, /aws:\/\/unknown-account\/unknown-region/);
      for (const { template } of stacks) {
        assert.ok(!template.includes('Custom::'));
        // A connection of App Runner and the prefix of a sign-in page hold one.
        const rest = template
          .replaceAll(/"ConnectionArn":"[^"]*"/g, '')
          .replaceAll(/"Domain":"[^"]*"/g, '');
        assert.ok(!rest.includes(one.parameters.accountId));
        assert.ok(!rest.includes(`${one.parameters.region}"`));
      }
    }
  });

  test('fits into a request, stack by stack', t => {
    const largest: Record<string, number> = {};
    for (const one of CASES) {
      for (const { id, template } of synthesise(one).stacks) {
        const bytes = Buffer.byteLength(template);
        assert.ok(bytes < INLINE_LIMIT, `${one.title}, ${id}: ${bytes} bytes`);
        largest[id] = Math.max(largest[id] ?? 0, bytes);
      }
    }
    t.diagnostic(`largest templates in bytes: ${JSON.stringify(largest)}`);
  });

  test('has no finding of cdk-nag without a reason, and no reason without a finding', t => {
    const adr = readFileSync(
      join(import.meta.dirname, '../../docs/adr/0007-infrastructure.md'),
      'utf8',
    );
    const acknowledged = new Set<string>();
    for (const one of CASES) {
      const { app } = synthesise(one);
      const unexplained = new AwsSolutionsChecks(app)
        .validateScope(app)
        .violations.map(({ ruleName, violatingResources }) => [
          ruleName,
          violatingResources.map(({ constructPath }) => constructPath),
        ]);
      assert.deepEqual(unexplained, [], one.title);
      const all = new AwsSolutionsChecks(app);
      Object.assign(all, { isAcknowledged: () => false });
      const found = all.validateScope(app).violations;
      found.forEach(({ ruleName }) =>
        acknowledged.add(ruleName.replace(/^AwsSolutions-|\[.*/g, '')),
      );
    }
    const explained = [...adr.matchAll(/^\| `([A-Z0-9]+)`/gm)].map(
      ([, id]) => id,
    );
    assert.deepEqual([...acknowledged].sort(), explained.toSorted());
    t.diagnostic(`explained in the ADR: ${explained.join(', ')}`);
  });
});
