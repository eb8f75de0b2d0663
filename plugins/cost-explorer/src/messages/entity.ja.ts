/** Japanese texts of the card and the tab of an entity, and of what all pages share. */
export const entityMessages = {
  'card.title': 'コスト',
  'card.link': 'コストを開く',
  'card.monthToDate': '{{month}}のこれまで',
  'card.period': '{{period}}（UTC の日付）',
  'card.estimated': '推定',
  'card.estimatedHelp': '直近の日の金額は AWS が今後変えることがあります。',
  'card.forecast': '{{month}}の予測',
  'card.trend': '直近 30 日の 1 日あたりのコスト',
  'card.trendSummary':
    '最小 {{min}}、最大 {{max}}、最新 {{last}}（{{date}}）。',
  'card.noBudget': '予算は設定されていません。',
  'card.moreBudgets': 'ほか {{more}} 件',
  'card.mover': '最も変わったもの',
  'card.noMover': '直近 30 日に大きく変わったものはありません。',
  'card.emptyTitle': 'このエントリのコストはまだありません',
  'card.empty':
    'どのコストがこのエントリのものか、タグからも AWS リソースからも分かりません。アノテーション aws.amazon.com/cost-insights-tags を設定してください。',
  'card.emptyMembers':
    '属するエントリのどれにも、コストを見分けるタグがありません。それぞれのエントリにアノテーション aws.amazon.com/cost-insights-tags を設定してください。',
  'change.lastMonth': '先月の同じ期間（{{before}}）と比べて {{change}}',
  'change.before': '直前の同じ日数（{{before}}）と比べて {{change}}',
  'change.none': '以前のコストがないため、比較できません。',
  'change.new': '新規',
  'forecast.title': '{{month}}の予測',
  'forecast.interval': '{{confidence}} の確かさで {{low}} から {{high}} の間',
  'forecast.trend-and-weekday':
    '{{days}} 日分の履歴の傾向、曜日、月末の動きから求めています。',
  'forecast.run-rate':
    '履歴が短いため、{{days}} 日分の平均だけから求めています。',
  'forecast.none': '履歴が短いため、まだ予測できません。',
  'currency.label': '通貨',
  'currency.rate':
    '1 USD = {{rate}} {{currency}}。このポータルに設定された {{date}} のレートです。AWS の請求は USD です。',
  'currency.config': '為替レートを使用できません：{{message}}',
  'currency.unknown':
    '「currency={{currency}}」の為替レートが設定されていません。米ドルで表示しています。',
  'problem.title': 'このコストについてのお知らせ',
  'problem.not-read-yet':
    'AWS のコストはまだ読み込まれていません。初回の読み込みには数分かかります。操作は必要ありません。',
  'problem.not-read-yet-of':
    '{{subject}} のコストはまだ読み込まれていません。次回以降の読み込みで追加されます。',
  'problem.tag-not-active':
    'タグ {{subject}} がコスト配分タグとして有効になっていないため、AWS で集計されていません。支払いアカウントの請求コンソールで有効にすると、その日から集計されます。',
  'problem.tag-key-case':
    'AWS にあるタグは {{subject}} と大文字・小文字が異なるため、別のタグとして扱われます。リソースとカタログの表記をそろえてください。',
  'problem.new-account':
    'アカウント {{subject}} が請求に加わり、そのコストが合計に含まれるようになりました。',
  'problem.other-currency':
    '{{subject}} で請求されたコストがあります。換算しておらず、この合計には含まれません。',
  'problem.month-closing':
    'AWS は {{subject}}をまだ締めていません。翌月 6 日ごろに請求書が確定するまで、金額が変わることがあります。',
  'problem.invalid-annotation': '読み取れないコストタグがあります。{{message}}',
  'problem.overlapping-tags':
    '複数のエントリのタグ（{{subject}}）を併せ持つコストが重複して数えられています。各エントリで同じタグキーを使ってください。',
  'problem.too-many-tags':
    'ポータルが読み込むタグキーの数には上限があり、{{subject}} は含まれていません。管理者に「costExplorer.maxAllocations」の引き上げを依頼してください。',
  'problem.range-clipped':
    'ポータルにあるコストは {{subject}} からです。それより前の日は含まれません。',
  'problem.partial':
    '閲覧できないエントリがあります。合計には閲覧できるものだけが含まれます。',
  'problem.totals-differ':
    'タグごとの合計がアカウント全体のコスト（{{subject}}）と一致しません。次の読み込みまで一部のコストが欠けている可能性があります。',
  'mover.title': '変動の大きいサービス',
  'mover.description': '直前の同じ日数との比較です。',
  'mover.empty': '直前の同じ日数から大きく変わったものはありません。',
  'mover.new': '{{subject}} が新たに加わり、{{after}} かかりました。',
  'mover.newSince':
    '{{subject}} が {{date}} から新たに加わり、{{after}} かかりました。',
  'mover.gone':
    '{{subject}} のコストはかからなくなりました（以前は {{before}}）。',
  'mover.goneSince':
    '{{subject}} のコストは {{date}} からかからなくなりました（以前は {{before}}）。',
  'mover.stepUp':
    '{{subject}} の毎日のコストが高くなっています：{{before}} から {{after}}。',
  'mover.stepUpSince':
    '{{subject}} の毎日のコストが {{date}} から高くなっています：{{before}} から {{after}}。',
  'mover.stepDown':
    '{{subject}} の毎日のコストが低くなっています：{{before}} から {{after}}。',
  'mover.stepDownSince':
    '{{subject}} の毎日のコストが {{date}} から低くなっています：{{before}} から {{after}}。',
  'mover.spikeUp':
    '{{subject}} のコストが 1 日だけ高くなりました：{{before}} から {{after}}。',
  'mover.spikeUpSince':
    '{{subject}} のコストが {{date}} に 1 日だけ高くなりました：{{before}} から {{after}}。',
  'mover.spikeDown':
    '{{subject}} のコストは、以前 1 日だけ高かった分が元に戻りました：{{before}} から {{after}}。',
  'mover.spikeDownSince':
    '{{subject}} のコストは、{{date}} に 1 日だけ高かった分が元に戻りました：{{before}} から {{after}}。',
  'mover.gradualUp':
    '{{subject}} のコストが少しずつ増えました：{{before}} から {{after}}。',
  'mover.gradualDown':
    '{{subject}} のコストが少しずつ減りました：{{before}} から {{after}}。',
  'mover.service': '主な要因は {{service}} です。',
  'anomaly.title': '普段と違う日',
  'anomaly.mark': '普段と違う日',
  'anomaly.days': '普段と違う日：{{days}}。',
  'anomaly.more': '{{anomalies}} 件すべて表示',
  'anomaly.empty': '予想から大きく外れた日はありません。',
  'anomaly.above':
    '{{service}}：{{actual}}。予想（{{expected}}）より {{impact}} 多くかかりました。',
  'anomaly.below':
    '{{service}}：{{actual}}。予想（{{expected}}）より {{impact}} 少なくすみました。',
  'anomaly.all': 'すべてのサービス',
  'anomaly.source.portal': 'このポータルが検出',
  'anomaly.source.cost-explorer': 'Cost Explorer の異常検出が検出',
  'budget.title': '予算',
  'budget.of': '{{limit}} のうち {{actual}} を使用（{{percent}}）',
  'budget.forecast': '予測 {{forecast}}（{{percent}}）',
  'budget.source.aws': 'AWS Budgets',
  'budget.source.portal': 'このポータルで管理',
  'budget.state.ok': '予算内',
  'budget.state.crossed': '{{threshold}} % を使用',
  'budget.state.over': '予算を超過',
  'budget.state.forecastOver': '予測が予算を超過',
  'budget.empty': 'このコストを対象とする AWS Budgets の予算はありません。',
  'budget.emptyMembers':
    '予算は設定されていません。権限があれば、このポータルで管理する月次の予算をここで設定できます。',
  'budget.set': '予算を設定',
  'budget.change': '予算を変更',
  'budget.remove': '予算を削除',
  'budget.dialogTitle': '{{name}} の月次予算',
  'budget.amount': '月次予算（米ドル）',
  'budget.amountHelp':
    '小数点以下 2 桁までの正の数です。50・80・100 % に達したときと、予測が超えたときに所有者へ通知します。',
  'budget.amountInvalid':
    '500 や 499.50 のように、小数点以下 2 桁までの正の数を入力してください。',
  'budget.save': '保存',
  'budget.cancel': 'キャンセル',
  'budget.saveFailed': '予算を保存できませんでした',
  'budget.removeTitle': '{{name}} の予算を削除しますか？',
  'budget.removeText':
    'コストが予算に近づいても通知されなくなります。AWS の予算は残ります。',
  'budget.removeConfirm': '削除',
  'budget.removeFailed': '予算を削除できませんでした',
  'budget.saved': '予算を保存しました。',
  'budget.removed': '予算を削除しました。',
  'tab.toolbar': '表示する内容',
  'tab.summary': '概要',
  'tab.total': '合計（{{period}}）',
  'tab.refresh': '更新',
  'tab.export': 'CSV をダウンロード',
  'tab.exported': '{{name}} をダウンロードしました。',
  'tab.exportFailed': 'ファイルを作成できませんでした',
  'tab.emptyTitle': 'この期間のコストはありません',
  'tab.empty':
    'AWS はこのタグのコストを記録していません。別の期間を選ぶか、下のタグを確認してください。',
  'address.problemTitle': 'URL の指定の一部を使用できませんでした',
  'address.preset':
    '「range={{value}}」は {{presets}} のいずれでもありません。直近 30 日を表示しています。',
  'address.pair':
    '「from」と「to」は両方とも指定してください。直近 30 日を表示しています。',
  'address.date':
    '「{{field}}={{value}}」は 2026-11-01 のような日付ではありません。直近 30 日を表示しています。',
  'address.order':
    '「from」は「to」（最後の日の翌日）より前にしてください。直近 30 日を表示しています。',
  'address.long':
    '「from」は 13 か月前までにしてください。直近 30 日を表示しています。',
  'address.future':
    '「from」と「to」に未来の日付は指定できません。直近 30 日を表示しています。',
  'address.choice':
    '「{{field}}={{value}}」は {{choices}} のいずれでもないため、使用していません。',
  'granularity.label': '棒の単位',
  'granularity.daily': '日別',
  'granularity.monthly': '月別',
  'granularity.day': '日',
  'granularity.month': '月',
  'metric.label': '集計方法',
  'metric.UnblendedCost': '非ブレンド',
  'metric.AmortizedCost': '償却',
  'metric.NetUnblendedCost': '純非ブレンド',
  'metric.NetAmortizedCost': '純償却',
  'bars.dailyTitle': '日別・サービス別のコスト',
  'bars.monthlyTitle': '月別・サービス別のコスト',
  'bars.note':
    '税、クレジット、返金は含みません。下の「サービス別」に示しています。',
  'bars.other': 'その他のサービス（{{services}}）',
  'bars.summary':
    '合計 {{total}}。最も多いのは {{service}} の {{amount}}。最大は {{highDate}} の {{high}}、最小は {{lowDate}} の {{low}}。',
  'service.title': 'サービス別',
  'service.region': 'サービス別のコスト',
  'service.name': 'サービス',
  'service.amount': 'コスト',
  'service.share': '割合',
  'service.subtotal': 'サービスの小計',
  'service.tax': '税',
  'service.credits': 'クレジット',
  'service.refunds': '返金',
  'service.rounding': '端数',
  'service.total': '合計',
  'service.note':
    '金額は四捨五入して表示していますが、合計は正確な値から求めています。CSV ファイルにはすべての桁が含まれます。',
  'member.title': '内訳',
  'member.region': '属するエントリのコスト',
  'member.name': 'エントリ',
  'member.amount': 'コスト',
  'member.before': '以前',
  'member.change': '増減',
  'member.total': '合計（同じコストは 1 回だけ）',
  'member.sharedWith': '{{members}} と同じタグ',
  'member.sharedNote':
    '同じタグを持つエントリがあり、同じコストを指しています。合計では 1 回だけ数えるため、各行の和より少なくなります。',
  'member.partial':
    '閲覧できないエントリがあります。合計には閲覧できるものだけが含まれます。',
  'member.emptyTitle': 'コストのあるエントリはありません',
  'member.empty':
    '属するエントリのうち閲覧できるものに、コストタグや AWS リソースがありません。',
  'member.more': 'すべて表示',
  'member.noChange': '–',
  'member.truncated':
    'コストの多い順に {{members}} 件だけを示しています。合計にはすべて含まれます。',
  'tags.title': '集計の条件',
  'tags.description':
    '次のいずれかの行の条件をすべて満たすコストが集計されています。',
  'tags.empty': 'このエントリのコストを見分けるタグがありません。',
  'tags.tag': 'タグ {{key}}',
  'tags.cost-category': 'コストカテゴリ {{key}}',
  'tags.untagged': '未設定',
  'tags.or': 'または',
  'tags.and': 'かつ',
  'tags.more': '{{total, number}} 件すべて表示',
  'tags.less': '表示を減らす',
};
