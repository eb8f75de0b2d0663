import { slugify } from './slugify';

it.each([
  ['Running it', 'running-it'],
  ['`npm run dev` (local)', 'npm-run-dev-local'],
  ['動かし方 と設定', '動かし方-と設定'],
  ['A, B & C', 'a-b--c'],
  ['snake_case', 'snake_case'],
])('gives %s the anchor %s', (heading, anchor) => {
  expect(slugify(heading)).toBe(anchor);
});
