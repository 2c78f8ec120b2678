import { expect, it } from 'vitest'
import { detectLanguage, primaryLanguage } from '../../src/text/languages.ts'

it.each([
  [
    'en',
    'The council said on Monday that it would not be able to pay for the work, which was promised in the spring.',
  ],
  [
    'de',
    'Der Rat hat am Montag erklärt, dass er die Arbeiten nicht bezahlen kann, die im Frühjahr versprochen wurden, und das ist auch so.',
  ],
  [
    'fr',
    'Le conseil a déclaré lundi que la ville ne pourrait pas payer les travaux qui sont promis dans un an pour des raisons de budget.',
  ],
  [
    'es',
    'El consejo dijo el lunes que no podrá pagar las obras que se prometieron en la primavera, por una falta de dinero para los trabajos.',
  ],
  [
    'ru',
    'Совет заявил в понедельник, что не сможет оплатить работы, о которых он говорил весной, и это не новость для города.',
  ],
  ['ja', '市議会は月曜日、春に約束した工事の費用を支払えないと述べた。'],
  ['zh', '市议会星期一表示，无法支付春天承诺的工程费用。'],
  ['ko', '시의회는 월요일에 봄에 약속한 공사 비용을 지불할 수 없다고 밝혔다.'],
  ['fa', 'شورای شهر روز دوشنبه گفت که نمی‌تواند هزینه کارهایی را که قول داده بود بپردازد.'],
  ['ar', 'قال المجلس يوم الاثنين إنه لن يتمكن من دفع تكاليف الأعمال التي وعد بها في الربيع.'],
])('%s', (language, text) => {
  expect(detectLanguage(text)?.language).toBe(language)
})

it('says nothing of too little text', () => {
  expect(detectLanguage('Foo bar 12')).toBeUndefined()
})

it.each([
  ['en-GB', 'en'],
  ['pt_BR', 'pt'],
  ['nb', 'no'],
  ['utf-8', undefined],
  ['iso-8859-1', undefined],
  ['English', undefined],
])('the primary language of %s is %s', (tag, code) => {
  expect(primaryLanguage(tag)).toBe(code)
})

it('tells Urdu from Persian by its own letters', () => {
  const urdu = 'شہر میں اٹھارہ گھنٹے کی بجلی کی بندش کے خلاف دکانداروں نے مرکزی بازار بند کر کے احتجاج کیا۔'
  const persian = 'مدیرکل محیط زیست با بیان اینکه شمار پرندگان مهاجر به کمتر از یک سوم رسیده است، تصریح کرد.'
  expect(detectLanguage(urdu)?.language).toBe('ur')
  expect(detectLanguage(persian)?.language).toBe('fa')
})
