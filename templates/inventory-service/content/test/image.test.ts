import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  copied,
  importsOf,
  isSent,
  lastStage,
  productionPackages,
  readRoot,
  root,
  sizeOf,
} from './support/image.ts';

const MB = 1_000_000;

/**
 * node:24-alpine, unpacked: Alpine and libstdc++ 12, the node program 127, npm 19, Yarn 5,
 * headers 8. These are the parts that its Dockerfile installs.
 * https://github.com/nodejs/docker-node/tree/main/24
 */
const BASE_IMAGE = 175 * MB;
/** https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem */
const CERTIFICATES = 0.2 * MB;

const said = (name: string) =>
  lastStage()
    .filter(([instruction]) => instruction === name)
    .map(([, args]) => args);

/** What is copied out of this folder, not out of another stage. */
const ownPaths = () =>
  copied()
    .filter(({ from }) => !from)
    .flatMap(({ paths }) => paths);

describe('The container image', () => {
  test('runs the service for production, as a user without rights, and watches it', () => {
    assert.deepEqual(said('FROM'), ['node:24-alpine']);
    const names = lastStage().map(([name]) => name);
    assert.deepEqual(said('USER'), ['node']);
    assert.ok(names.indexOf('USER') > names.lastIndexOf('COPY'));
    assert.ok(!names.includes('RUN'));
    assert.match(said('ENV').join(), /NODE_ENV=production HOST=0\.0\.0\.0/);
    assert.match(said('HEALTHCHECK').join(), /CMD \["node", .*\/health\/live/);
    assert.deepEqual(JSON.parse(said('CMD').join()), [
      'node',
      '--disable-warning=ExperimentalWarning',
      'src/main.ts',
    ]);
  });

  test('has every file and package that the service imports, and nothing for development', () => {
    const { files, packages } = importsOf('src/main.ts');
    assert.ok(files.length > 40 && packages.includes('fastify'));
    const paths = ownPaths();
    const has = (file: string) =>
      paths.some(path => file === path || file.startsWith(`${path}/`));
    assert.deepEqual(
      files.filter(file => !has(file) || !isSent(file)),
      [],
    );
    assert.deepEqual(
      packages.filter(
        name => !productionPackages.includes(`node_modules/${name}`),
      ),
      [],
    );
    assert.deepEqual(paths, ['package.json', 'hangar.json', 'src']);
    for (const file of [
      '.env',
      '.git',
      'dev/sign-in.ts',
      'node_modules',
      'test',
    ]) {
      assert.ok(!isSent(file), file);
    }
  });

  test('runs locked up in compose, whose file holds no secret', () => {
    const compose = readRoot('compose.yaml');
    for (const words of [
      'read_only: true',
      'cap_drop: [ALL]',
      'no-new-privileges:true',
    ]) {
      assert.ok(compose.includes(words), words);
    }
    const secrets = compose.match(/\w*(PASSWORD|SECRET)\w*: .*/g) ?? [];
    assert.equal(secrets.length, 2);
    assert.deepEqual(
      secrets.filter(line => !/: \$\{\w+:[?-][^}]*\}$/.test(line)),
      [],
    );
    const example = readRoot('.env.example');
    for (const [, name] of compose.matchAll(/\$\{(\w+)/g)) {
      assert.match(example, new RegExp(`^${name}=`, 'm'));
    }
  });

  test('is smaller than 250 MB', () => {
    const pages = String(process.env.TEST_PAGES_DIR);
    const folders = [...ownPaths(), ...productionPackages];
    const sizes = folders.map(folder => sizeOf(join(root, folder)));
    const own = [...sizes, sizeOf(pages)].reduce((sum, size) => sum + size, 0);
    assert.ok(own > 10 * MB);
    assert.ok(BASE_IMAGE + CERTIFICATES + own < 250 * MB, `${own} bytes added`);
  });
});
