import type { files as english } from '../en/files.ts';

export const files = {
  'files.export': 'CSV で出力',
  'files.import': 'CSV を取り込む',
  'files.title': '部品の CSV 取り込み',
  'files.about':
    '新しい部品番号の部品は追加し、登録済みの部品は変更します。1 行でも誤りがあれば、何も取り込みません。ファイルにない列の内容は変わりません。',
  'files.columns': '列',
  'files.needed': '必須: {columns}',
  'files.optional': '任意: {columns}',
  'files.units': '単位: {units}',
  'files.limit':
    'UTF-8（Excel では「CSV UTF-8」）、5 MB・10,000 件まで。一覧から出力したファイルをもとに作成できます。',
  'files.choose': 'CSV ファイル',
  'files.checking': 'ファイルを確認しています…',
  'files.importing': '取り込んでいます…',
  'files.checked': '{name} は取り込めます:',
  'files.imported': '{name} を取り込みました:',
  'files.created': '追加',
  'files.updated': '変更',
  'files.unchanged': '変更なし',
  'files.confirm': '{count} 件を取り込む',
  'files.nothing':
    'すべての部品がファイルと同じ内容のため、取り込むものはありません。',
  'files.toList': '部品一覧へ',
  'files.faults': '{name} で直すところ',
  'files.line': '行',
  'files.column': '列',
  'files.fault': '直すところ',
  'problem.invalid-csv':
    '部品の CSV として読み取れないため、取り込みませんでした。一覧から出力したファイルと見比べてください。',
  'problem.invalid-encoding':
    'UTF-8 ではないため、取り込みませんでした。Excel では「CSV UTF-8 (コンマ区切り)」で保存してください。',
  'problem.invalid-rows':
    '取り込めない行があるため、何も取り込みませんでした。直してから、もう一度ファイルを選んでください。',
  'problem.too-many-rows':
    '部品が 10,000 件を超えるため、取り込みませんでした。ファイルを分けてください。',
  'problem.too-large':
    '大きすぎるため、保存されませんでした。ファイルは 5 MB までです。',
  'files.fault.unknown.category':
    '登録されていないカテゴリーです。表記を確認するか、先に追加してください。',
  'files.fault.unknown.location':
    '登録されていない保管場所です。コードを確認するか、先に追加してください。',
  'files.fault.unknown.supplier':
    '登録されていない仕入先です。名前を確認するか、先に追加してください。',
  'files.fault.unknown.version':
    'この部品はもうありません。追加する場合はセルを空にしてください。',
  'files.fault.stale.version':
    'ファイルを出力した後に変更されました。出力し直すか、上書きする場合はセルを空にしてください。',
  'files.fault.ambiguous.category':
    '同じ名前のカテゴリーが複数あります。「A > B」のように上位から書いてください。',
  'files.fault.archived.partNumber':
    'この部品は保管済みです。先に元に戻してください。',
  'files.fault.repeated.partNumber':
    '同じ部品番号がファイルに 2 回あります。どちらかの行を消してください。',
  'files.fault.in-use.unit':
    '入出庫や発注で使われているため、単位は変更できません。',
  'files.fault.enum.unit': '使える単位は {units} です。',
  'files.fault.enum.currency': '使える通貨は JPY、USD、EUR です。',
  'files.fault.pattern.name': '改行を含まない 1 行の文字で入力してください。',
  'files.fault.pattern.unitPrice': '1280 や 12.50 のように入力してください。',
} satisfies Record<keyof typeof english, string>;
