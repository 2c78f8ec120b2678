/**
 * The commonest Japanese family names of two and three characters: about four in ten people have one of them. Names of
 * one character (`林`, `森`) are words as often.
 */
const FAMILY_NAMES = new Set(
  (
    '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 齊藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 村上 長谷川 近藤 石井 ' +
    '坂本 遠藤 藤井 青木 福田 三浦 西村 藤原 太田 松田 原田 岡本 中野 中川 小野 田村 竹内 金子 中山 和田 石田 工藤 上田 酒井 横山 柴田 宮崎 宮本 内田 高木 谷口 安藤 丸山 今井 大野 高田 菅原 河野 武田 藤本 上野 杉山 千葉 村田 増田 ' +
    '小島 小山 大塚 平野 久保 岩崎 松井 野口 菊地 菊池 木下 野村 佐野 新井 荒井 松尾 杉本 岩田 市川 島田 吉川 古川 水野 桜井 櫻井 飯田 西田 北村 望月 五十嵐 川崎 服部 山内 東野 関口 永井 中西 大西 浜田 濱田 松下 川口 大久保 本田 辻本 ' +
    '久保田 川上 小松 早川 田口 西川 片山 森田 内藤 星野 須藤 大橋 岡崎 尾崎 堀内 三宅 馬場 荒木 黒田 白石 牧野 小池 浅野 秋山 熊谷 矢野 松岡 大島 土屋 桑原 石原 吉村 樋口 児玉 森本 奥村 沢田 澤田 三好 小田 広瀬 廣瀬 福島 大谷 吉岡'
  ).split(' '),
)

/** Longest family name, in characters, and how a given name is written. */
const MAX_FAMILY = 3
const GIVEN = /^(?:[\p{sc=Han}々]{1,2}|[\p{sc=Hira}]{2,3}|[\p{sc=Han}々][\p{sc=Hira}\p{sc=Kana}]{1,2})$/u
/** What follows the name of a town or prefecture that is a family name, too, and whoever is not called by a given name. */
const NO_GIVEN =
  /^(?:[県市区町村郡府都駅港署庁局第株氏様君]|大学|高校|中学|小学|原発|空港|公園|半島|民報|日報|技研|薬品|地検|地裁|動物)|(?:[県市区町村郡駅署庁局校院社所氏]|さん|くん|ちゃん|容疑者|被告|監督|選手|首相|議員|記者|教授|会長|知事|先生|委員|大臣|部長|課長|医師|撮影)$/u

/** Whether a text is a Japanese person's name: a common family name and one to three characters of a given one. */
export function isJapaneseName(text: string): boolean {
  const name = text.replace(/[\s　・]/u, '')
  for (let end = MAX_FAMILY; end >= 2; end--) {
    if (!FAMILY_NAMES.has(name.slice(0, end))) continue
    const given = name.slice(end)
    return GIVEN.test(given) && !NO_GIVEN.test(given)
  }
  return false
}
