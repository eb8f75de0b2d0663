import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CloudFormationValidatePlugin } from 'aws-cdk-lib';
import { CASES } from './support/parameters.ts';
import { synthesise } from './support/synth.ts';

describe('CloudFormation validation', () => {
  const plugin = new CloudFormationValidatePlugin();
  /** What the engine finds in templates, warnings included: rule, resource, sentence. */
  const findingsIn = (
    { app }: ReturnType<typeof synthesise>,
    templates: { id: string; templateFile: string }[],
  ) =>
    plugin
      .validate({
        appConstruct: app,
        templatePaths: templates.map(({ templateFile }) => templateFile),
        stackTemplates: templates.map(({ id, templateFile }) => ({
          stackConstructPath: id,
          templatePath: templateFile,
          accountId: undefined,
          region: undefined,
        })),
      })
      .violations.flatMap(({ ruleName, description, violatingResources }) =>
        violatingResources.map(
          ({ resourceLogicalId }) =>
            `${ruleName} ${resourceLogicalId}: ${description}`,
        ),
      );

  test('finds nothing in the templates of any choice', t => {
    const seen = new Set<string>();
    for (const one of CASES) {
      const made = synthesise(one);
      // Many choices share a template, such as the roles.
      const fresh = made.stacks.filter(({ template }) => !seen.has(template));
      fresh.forEach(({ template }) => seen.add(template));
      assert.deepEqual(findingsIn(made, fresh), [], one.title);
    }
    t.diagnostic(`${seen.size} different templates`);
  });

  test('does find what is wrong', () => {
    const [first] = CASES;
    assert.ok(first);
    const made = synthesise(first);
    const data = made.stacks.find(({ id }) => id === 'data');
    assert.ok(data);
    const templateFile = data.templateFile.replace('.json', '.wrong.json');
    writeFileSync(
      templateFile,
      data.template
        .replace('"StorageEncrypted":true', '"StorageEncrypted":"much"')
        .replace('"PubliclyAccessible"', '"PubliclyAccessibel"'),
    );
    const findings = findingsIn(made, [{ id: 'data', templateFile }]);
    assert.ok(findings.some(text => /StorageEncrypted|boolean/i.test(text)));
    assert.ok(findings.some(text => /PubliclyAccessibel/.test(text)));
  });
});
