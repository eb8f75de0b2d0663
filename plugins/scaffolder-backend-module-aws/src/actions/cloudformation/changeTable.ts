import type { ChangeKind, StackChange } from './stackChanges';

const LABELS: Record<ChangeKind, { log: string; text: string }> = {
  add: { log: '+ add', text: '追加 / Add' },
  import: { log: '+ import', text: '取り込み / Import' },
  modify: { log: '~ modify', text: '変更 / Modify' },
  conditional: { log: '! may replace', text: '置換の可能性 / May replace' },
  replace: { log: '! replace', text: '置換 / Replace' },
  remove: { log: '- remove', text: '削除 / Remove' },
};

/** What is most dangerous comes first. */
const ORDER: ChangeKind[] = [
  'remove',
  'replace',
  'conditional',
  'modify',
  'import',
  'add',
];

function sortChanges(changes: StackChange[]): StackChange[] {
  return [...changes].sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      a.type.localeCompare(b.type, 'en'),
  );
}

/** One line of the task log for each change. */
export function formatChanges(changes: StackChange[]): string[] {
  const width = Math.max(0, ...changes.map(({ type }) => type.length));
  return sortChanges(changes).map(change => {
    const { kind, type, logicalId, physicalId, properties, losesData } = change;
    return [
      `  ${LABELS[kind].log.padEnd(13)}  ${type.padEnd(width)}  ${logicalId}`,
      physicalId && kind !== 'add' ? `(${physicalId})` : '',
      properties.length > 0 ? `[${properties.join(', ')}]` : '',
      losesData ? '— holds data' : '',
    ]
      .filter(Boolean)
      .join(' ');
  });
}

/** A Markdown table of the changes of several stacks, Japanese and English. */
export function toChangeTable(
  stacks: Array<{ name: string; changes: StackChange[] }>,
): string {
  const rows = stacks.flatMap(({ name, changes }) =>
    changes.length === 0
      ? [`| \`${name}\` | 変更なし / No changes | | |`]
      : sortChanges(changes).map(
          ({ kind, type, logicalId }) =>
            `| \`${name}\` | ${LABELS[kind].text} | ${type} | \`${logicalId}\` |`,
        ),
  );
  return [
    '| スタック / Stack | 変更 / Change | 種類 / Type | リソース / Resource |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
