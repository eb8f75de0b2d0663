/*
 * How much JavaScript the tab Cost adds to the portal, beside what Monitoring has loaded too; it is
 * fetched when the tab is opened, and none of it with the first page. Source maps tell what is in a file.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildAppBundle } from '../scripts/launcher/appBundle.mjs';
import { root } from '../scripts/launcher/paths.mjs';

const BOUND_GZIP_KB = 40;
const dist = join(root, 'packages/app/dist');
const parts = {
  'the tab': 'plugins/cost-explorer/src/components/CostTab/CostTab.tsx',
  'its bars': 'plugins/aws-react/src/chart/StackedBarPlot.tsx',
  'Japanese texts': 'plugins/cost-explorer/src/locales/ja.ts',
};
const components = 'plugins/cost-explorer/src/components/';

const toKb = bytes => Number((bytes / 1000).toFixed(1));

/** The scripts that the first page loads, whatever page it is. */
function readEntryNames() {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const sources = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)];
  return new Set(sources.map(([, source]) => basename(source)));
}

/** Every script, with the files of this repository and of packages that it was made from. */
function readScripts() {
  const entries = readEntryNames();
  return globSync('static/*.js.map', { cwd: dist }).map(map => {
    const name = basename(map, '.map');
    const { sources } = JSON.parse(readFileSync(join(dist, map), 'utf8'));
    return { name, sources, isEntry: entries.has(name) };
  });
}

function measurePart([part, file], scripts) {
  const found = scripts.filter(({ sources }) =>
    sources.some(source => source.endsWith(file)),
  );
  const contents = found.map(({ name }) =>
    readFileSync(join(dist, 'static', name)),
  );
  const sum = getSize =>
    toKb(contents.reduce((total, content) => total + getSize(content), 0));
  return {
    part,
    scripts: found.length,
    'raw (kB)': sum(({ length }) => length),
    'gzip (kB)': sum(content => gzipSync(content, { level: 9 }).length),
  };
}

function findProblems(rows, scripts) {
  const early = scripts
    .filter(({ isEntry }) => isEntry)
    .flatMap(({ sources }) => sources)
    .filter(source =>
      [components, ...Object.values(parts)].some(file => source.includes(file)),
    );
  const gzip = rows.reduce((total, row) => total + row['gzip (kB)'], 0);
  return [
    ...early.map(source => `loaded with the first page: ${source}`),
    ...rows
      .filter(row => row.scripts === 0)
      .map(({ part }) => `in no script: ${part}`),
    ...(scripts.some(({ isEntry }) => isEntry)
      ? []
      : ['index.html names none of the scripts']),
    ...(gzip > BOUND_GZIP_KB
      ? [`${toKb(gzip * 1000)} kB are more than ${BOUND_GZIP_KB} kB`]
      : []),
  ];
}

await buildAppBundle();
const scripts = readScripts();
const rows = Object.entries(parts).map(part => measurePart(part, scripts));
const sum = column =>
  toKb(1000 * rows.reduce((total, row) => total + row[column], 0));
console.table([
  ...rows,
  {
    part: 'together',
    scripts: rows.reduce((total, row) => total + row.scripts, 0),
    'raw (kB)': sum('raw (kB)'),
    'gzip (kB)': sum('gzip (kB)'),
  },
]);
const problems = findProblems(rows, scripts);
problems.forEach(problem => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
