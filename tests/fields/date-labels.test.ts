import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (body: string, more: Parameters<typeof fieldsOf>[1] = {}) =>
  fieldsOf(page(`<title>Roof</title>`, `<h1>Roof repairs to cost double</h1>${body}`), more).date

describe('two dates in one line', () => {
  it.each([
    ['Arabic', 'تم التحديث: 13/03/2024 تم النشر: 12/03/2024'],
    ['Hebrew', 'עודכן: 13.03.24 פורסם: 12.03.24'],
    ['Greek', 'Τελευταία ενημέρωση: 13/03/2024 Δημοσίευση: 12/03/2024'],
    ['Hindi', 'अपडेटेड: 13 मार्च 2024 प्रकाशित: 12 मार्च 2024'],
    ['Turkish', 'Son Güncelleme: 13.03.2024 09:12 Giriş Tarihi: 12.03.2024 14:05'],
    ['Vietnamese', 'Cập nhật: 13/03/2024 Đăng ngày: 12/03/2024'],
    ['Korean', '업데이트 2024.03.13 등록 2024.03.12'],
    ['Czech', 'Aktualizace: 13. 3. 2024 Vydáno: 12. 3. 2024'],
    ['Ukrainian', 'Оновлено: 13.03.2024 | Створено: 12.03.2024'],
    ['French', 'Modifié le 13/03/2024 - Posté le 12/03/2024'],
    ['an unknown language', 'Updated: 13.03.2024 Xyzzyo: 12.03.2024'],
  ])('are told apart by their labels in %s', (_, line) => {
    expect(of(`<div>${line}</div>${BODY}`, { dateOrder: 'dmy' })?.value.date).toBe('2024-03-12')
  })

  it('are not needed: what is online since a day, or written from a place, is of the day', () => {
    expect(of(`<div>Online seit 12. März 2024, 6.12 Uhr</div>${BODY}`)?.value.date).toBe('2024-03-12')
    expect(of(`<div>By Ada Byron from Paris | March 12, 2024</div>${BODY}`)?.value.date).toBe('2024-03-12')
    expect(of(`<div>On show from March 12, 2024</div>${BODY}`)).toBeNull()
  })
})
