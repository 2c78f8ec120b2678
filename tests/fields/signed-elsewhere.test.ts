import { expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const bylineOf = (title: string, body: string, head = '') =>
  fieldsOf(page(`<title>${title}</title>${head}`, body)).byline?.value

it('the house before a Chinese reporter’s name is not part of it', () => {
  const head = '<meta name="author" content="新潮新闻记者 顾念慈">'
  expect(
    bylineOf('图书馆闭馆至十月', `<h1>图书馆闭馆至十月</h1><p>新潮新闻记者 顾念慈</p>${BODY}`, head),
  ).toEqual(['顾念慈'])
})

it('a person’s name in a lower heading right below the headline signs', () => {
  expect(
    bylineOf('Letter from the roof', `<h1>Letter from the roof</h1><h2>Oliver Holm</h2>${BODY}`),
  ).toEqual(['Oliver Holm'])
  expect(
    bylineOf('Letter from the roof', `<h1>Letter from the roof</h1><h2>The Whole Roof</h2>${BODY}`),
  ).toBeUndefined()
})

it('a Persian weekday beside the site’s name makes no author of it', () => {
  const body = `<p>خبرگزاری ساحل یکشنبه ۱ تیر ۱۴۰۴</p><h1>کتابخانه شهر تا مهر بسته می‌ماند</h1>${BODY}`
  expect(bylineOf('کتابخانه شهر تا مهر بسته می‌ماند - خبرگزاری ساحل', body)).toBeUndefined()
})
