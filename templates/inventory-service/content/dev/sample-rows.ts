import type { Currency, Unit } from '../src/parts/schemas.ts';

export type SampleRow = [
  partNumber: string,
  name: string,
  description: string,
  category: string,
  unit: Unit,
  onHand: number,
  reorderPoint: number,
  amount: string,
  currency?: Currency,
];

/** The tree that they are sorted into. */
export const SAMPLE_CATEGORIES: Record<string, string[]> = {
  構造: ['機体', '推進', '消耗品'],
  電装: ['電源', '電子', '配線', 'センサー', 'カメラ', '通信'],
};
export const SAMPLE_SUPPLIERS = [
  'サンプル電機',
  'サンプル樹脂工業',
  'サンプル光学',
];
export const SAMPLE_LOCATIONS: [code: string, name: string][] = [
  ['A-01', '第一倉庫 棚 A-01'],
  ['A-02', '第一倉庫 棚 A-02'],
  ['B-01', '第二倉庫 棚 B-01'],
];

/** An invented stock, so that the first screen is not empty. Some are short on purpose. */
// prettier-ignore
export const SAMPLE_PARTS: SampleRow[] = [
  ['AF-ARM-650', 'カーボンアーム 650 mm', '650 クラス用の折りたたみ式アーム。左右共通。', '機体', 'piece', 46, 16, '8400'],
  ['AF-FRM-650', 'メインフレーム 650', 'カーボン積層 3 mm。アームは別売り。', '機体', 'piece', 7, 5, '32800'],
  ['AF-LEG-220', 'ランディングギア 220 mm', '衝撃吸収ゴム付き。', '機体', 'set', 12, 8, '4600'],
  ['BT-6S-10000', 'LiPo バッテリー 6S 10000 mAh', '25C。保管電圧は 3.8 V/セル。', '電源', 'piece', 9, 12, '24800'],
  ['BT-6S-16000', 'LiPo バッテリー 6S 16000 mAh', '長時間飛行用。XT90 コネクター。', '電源', 'piece', 14, 10, '39800'],
  ['BT-CHG-1200', '充電器 1200 W 2 チャンネル', 'バランス充電、放電、保管モード。', '電源', 'piece', 3, 2, '45600'],
  ['CM-4K-ZOOM', '4K ズームカメラ', '光学 10 倍。3 軸ジンバルに対応。', 'カメラ', 'piece', 4, 3, '1280.50', 'USD'],
  ['CM-GMB-3X', '3 軸ジンバル', '積載 800 g まで。', 'カメラ', 'piece', 2, 3, '86000'],
  ['CM-THR-640', '赤外線カメラ 640 × 512', '放射温度計測に対応。校正証明書付き。', 'カメラ', 'piece', 1, 1, '3980', 'USD'],
  ['CN-XT60', 'XT60 コネクター', 'オス・メス 1 組。金メッキ。', '配線', 'pair', 240, 100, '180'],
  ['CN-XT90S', 'XT90-S コネクター', '突入電流防止付き。', '配線', 'pair', 85, 40, '420'],
  ['EL-ESC-60A', 'ESC 60 A', '6S 対応。テレメトリー出力付き。', '電子', 'piece', 31, 24, '5200'],
  ['EL-FC-H7', 'フライトコントローラー H7', '二重化 IMU、気圧計内蔵。', '電子', 'piece', 6, 6, '18900'],
  ['EL-GNSS-F9', 'GNSS 受信機 F9 RTK', '2 周波。補正情報は RTCM3。', '電子', 'piece', 5, 4, '289', 'EUR'],
  ['EL-PDB-200', '電源分配ボード 200 A', '電流・電圧センサー付き。', '電子', 'piece', 11, 6, '3900'],
  ['MT-4014-400', 'ブラシレスモーター 4014 400KV', '防塵・防水ベアリング。', '推進', 'piece', 28, 24, '9800'],
  ['MT-5010-360', 'ブラシレスモーター 5010 360KV', '積載機用。', '推進', 'piece', 8, 16, '12400'],
  ['PR-1555-CF', 'カーボンプロペラ 15×5.5', 'CW・CCW 1 組。', '推進', 'pair', 64, 30, '3200'],
  ['PR-1855-CF', 'カーボンプロペラ 18×5.5', 'CW・CCW 1 組。折りたたみ式。', '推進', 'pair', 0, 20, '4800'],
  ['RC-LTE-M1', 'LTE 通信モジュール', '目視外飛行用。SIM は別契約。', '通信', 'piece', 4, 4, '27500'],
  ['RC-RX-920', '受信機 920 MHz', '技適取得済み。', '通信', 'piece', 15, 8, '6800'],
  ['SN-LDR-40', 'LiDAR 高度計 40 m', 'I2C・UART。', 'センサー', 'piece', 10, 6, '13200'],
  ['SP-SCR-M3-8', 'キャップボルト M3×8', 'ステンレス。100 本入り。', '消耗品', 'set', 37, 20, '640'],
  ['SP-WIR-12AWG', 'シリコンワイヤー 12AWG', '耐熱 200 °C。赤・黒。', '消耗品', 'metre', 58, 50, '210'],
];
