import { describe, expect, it } from 'vitest'
import { isByAlone } from '../../src/text/names/by-words.ts'
import { foldName } from '../../src/text/names/fold-name.ts'
import { isPerson } from '../../src/text/names/is-name.ts'
import { readPostLine } from '../../src/text/names/post-line.ts'
import { readByline } from '../../src/text/names/read-byline.ts'

it('takes buttons that a dump glued together for nobody', () => {
  expect(isPerson('PaylaşTweetleWhatsAppAbone Ol')).toBe(false)
  expect(isPerson('Ada McDonaldByron')).toBe(true)
})

it('takes a kind of text and a by-word at a line’s end for a label of a name', () => {
  expect(isByAlone('Essay Von')).toBe(true)
  expect(isByAlone('Essay')).toBe(false)
})

it('takes a newspaper’s columnists in its menu for no label of a name', () => {
  expect(isByAlone('Yazarlar')).toBe(false)
  expect(readByline('Yazarlar: Zehra Holm', 'visible')).toEqual(['Zehra Holm'])
})

describe('readByline', () => {
  it.each([
    ['By Associated Press', ['Associated Press']],
    ['Lena Holm Fri, 10/09/2015 - 11:30', ['Lena Holm']],
    ['Lena Holm Wednesday, 10/14/2015 - 11:30', ['Lena Holm']],
    ['Lena Holm and Nils RoeThu Jan 16 2025 - 17:42', ['Lena Holm', 'Nils Roe']],
    ['Lena HolmGardening Editor', ['Lena Holm']],
    ['By Lena HolmContributor', ['Lena Holm']],
    ['Lena HolmReporter', ['Lena Holm']],
    ['By Lena MacAskill NBC North reporter, Tinfield', ['Lena MacAskill']],
    ['1.11.23 20:19 von Lena Holm Lesezeit: 4 Min.', ['Lena Holm']],
    ['Lena Holm Zuletzt geändert am 06.11.2023', ['Lena Holm']],
    ['Autor: Lena Holm Publicat: 29 ianuarie 2024, 08:05', ['Lena Holm']],
    ['Haber: Lena Holm Kamera: Nils Roe', ['Lena Holm']],
    ['Geschrieben vonLena Holm', ['Lena Holm']],
    ['Post authorBy Lena Holm', ['Lena Holm']],
    ['Blog Beitrag von Lena Holm', ['Lena Holm']],
    ['durch Lena Holm', ['Lena Holm']],
    ['durch den Verkauf', []],
    ['Gespeichert von Lena Holm am 24. Juli 2017 - 18:55', ['Lena Holm']],
    ["Lena Holm's Picture", []],
    ['Lena Holm What’s On Writer', ['Lena Holm']],
    ['Author of the article:By Lena Holm', ['Lena Holm']],
    ['Auteur de l’articleLena Holm', ['Lena Holm']],
    ['byLena Holm', ['Lena Holm']],
    ['Lena Holm (texto)', ['Lena Holm']],
    ['Nils Roe (fotografia)', []],
    ['Publicado por Lena Holm en 21:47', ['Lena Holm']],
    ['By Lena Holm and Agencies Today, 11:40 pm', ['Lena Holm']],
    ['By Nguyen Minh Thu, May 3, 2020', ['Nguyen Minh Thu']],
    ['Par Marie Dupont, le 3 mai 2020', ['Marie Dupont']],
    ['Von Anna Schmidt, den 3. Mai 2020', ['Anna Schmidt']],
    ['Photographs and text by Ximena Holm', ['Ximena Holm']],
    ['この記事を書いた人 田所かずえ', ['田所かずえ']],
    ['文 | 林瓦', ['林瓦']],
    ['مرسلة بواسطة نور الهاشمي', ['نور الهاشمي']],
    ['我要评论', []],
    ['담당부서 보건행정과', []],
    ['Martin Holm, Extension Plant Pathologist', ['Martin Holm']],
    ['執筆者佐藤健一', ['佐藤健一']],
    ['記者佐藤健一', ['佐藤健一']],
    ['Four Acres Gazette with AFP', ['Four Acres Gazette', 'AFP']],
    ['Ada Byron, Nils R. Holm, Four Acres University', ['Ada Byron', 'Nils R. Holm']],
    [
      'By Ada Byron\nSenior Roof Reporter, Gazette\nand\nNils Holm\nRoof Reporter, Gazette',
      ['Ada Byron', 'Nils Holm'],
    ],
    ['글 김철수', ['김철수']],
    ['ByJane Doe', ['Jane Doe']],
    ['Von Max Müller und Anna Schmidt', ['Max Müller', 'Anna Schmidt']],
    ['Written by Ada Byron, Mary Roe, and Ann Lee', ['Ada Byron', 'Mary Roe', 'Ann Lee']],
    ['By Jane Doe, Staff Writer, The Daily Planet', ['Jane Doe']],
    ['By Sam Poole, DVM. Reviewed by Molly Price, DVM', ['Sam Poole, DVM']],
    ['Text: Loïc Le Clerc', ['Loïc Le Clerc']],
    ['Autor/in: Korinna Hennig', ['Korinna Hennig']],
    ['By Kyle Howe 15 min read', ['Kyle Howe']],
    ['BY KORIN MILLPUBLISHED: JAN 29, 2025', ['KORIN MILL']],
    ['By Sammy Davis, Jr.', ['Sammy Davis, Jr.']],
    ['Jean-Paul van der Berg', ['Jean-Paul van der Berg']],
    ['作者：王建宏', ['王建宏']],
    ['Ada Byron　著、嶋本 健一　監訳、木野 哲　訳', ['Ada Byron']],
    ['By the Lavanda Team', ['the Lavanda Team']],
    ['By Jane Doe jane@example.com @janedoe', ['Jane Doe']],
    ['by Jane Doe, The Roof Project, and Carlos Holm, Tin Valley Beacon', ['Jane Doe', 'Carlos Holm']],
    ['Written by Jane Doe, Communications Office', ['Jane Doe']],
    ['Door Joost van der HolmLeestijd 2 min', ['Joost van der Holm']],
    ['por Lívia Holm Publicado em 23 de maio de 2024 3 comentários', ['Lívia Holm']],
    ['2024.05.14取材・文：早瀬 由佳写真：三好 健', ['早瀬 由佳']],
    ['Suggest Changes', []],
    ['Press Releases', []],
    ['Send Flowers', []],
  ])('%s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['By Ada Byron For RoofOnline', ['Ada Byron']],
    ['By Ada Byron RBC Tinfield reporter, Roofton', ['Ada Byron']],
    ['By Ada Byron CNX', ['Ada Byron']],
    ['By Ada Byron MD', ['Ada Byron MD']],
    ['By Ada Byron and Carlos Holm, Tin Valley Beacon', ['Ada Byron', 'Carlos Holm']],
    ['Ada Byron, Tin Valley Sentinel More from Ada Byron, Tin Valley Sentinel', ['Ada Byron']],
  ])('leaves the house behind the names: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['By Ada Byron | ada@roof.example and Carlos Holm | holm@roof.example | Tin Valley Beacon'],
    ['Ada Byron (now) and Carlos Holm (earlier)'],
    ['Ada Byron et Carlos HolmSuivre'],
  ])('reads on behind addresses, remarks and buttons: %s', (text) => {
    expect(readByline(text, 'visible')).toEqual(['Ada Byron', 'Carlos Holm'])
  })

  it.each([
    ['Της Άντας Βαγιά', 'visible', ['Άντας Βαγιά']],
    ['ADA BYRON / J. M. HOLM', 'visible', ['ADA BYRON', 'J. M. HOLM']],
    ['گزارش از: مریم توکلی', 'visible', ['مریم توکلی']],
    ['Zehra Holm / SABAH Giriş Tarihi: 07.10.2019 - 13:05', 'stated', ['Zehra Holm', 'SABAH']],
  ] as const)('reads %s', (text, trust, names) => {
    expect(readByline(text, trust)).toEqual(names)
  })

  it.each([
    ['By Theo Byron', ['Theo Byron']],
    ['Oleh Byron', ['Oleh Byron']],
    ['By Di Byron', ['Di Byron']],
    ['Pär Byron', ['Pär Byron']],
    ['Da Holm Giovanni', ['Da Holm Giovanni']],
    ['Da Redação', ['Da Redação']],
    ['Di Giovanni Holm', ['Giovanni Holm']],
    ['Di Redazione', ['Redazione']],
    ['Theo Trần Phương', ['Trần Phương']],
    ['Oleh: Ada Byron', ['Ada Byron']],
    ['Author: By Ada Byron', ['Ada Byron']],
  ])('leaves by-words of other languages that start a name: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['By Ada Byron, CNX', ['Ada Byron']],
    ['By Ada Byron and Nils Holm, NDX', ['Ada Byron', 'Nils Holm']],
    ['Ada Byron, CNX, Nils Holm, BBX', ['Ada Byron', 'Nils Holm']],
    ['Ada Byron, Ph.D.', ['Ada Byron, Ph.D.']],
    ['Ada Byron, MD PhD', ['Ada Byron, MD PhD']],
    ['Sam Poole, DVM, DACXX', ['Sam Poole, DVM, DACXX']],
    ['Ada Byron, PAP', ['Ada Byron', 'PAP']],
  ])('takes known letters after a name for degrees, others for a house: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['By Robert E Byron', ['Robert E Byron']],
    ['Ann Y Roe and John I Holm', ['Ann Y Roe', 'John I Holm']],
    ['Juana Byron y Pedro Holm', ['Juana Byron', 'Pedro Holm']],
    ['Juana Byron y Holm', ['Juana Byron y Holm']],
    ['Joana Byron e Rui Holm', ['Joana Byron', 'Rui Holm']],
  ])('tells an initial from a word between names: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['BETH BYRON Staff Writer', ['BETH BYRON']],
    ['By BETH BYRON and JOHN HOLM Associated Press', ['BETH BYRON', 'JOHN HOLM']],
    ['Ingrid Holm Journalist', ['Ingrid Holm']],
    ['Beth Byron Health correspondent', ['Beth Byron']],
    ['Juana Byron Enviada especial a Kiev', ['Juana Byron']],
    ['Juana Byron. Corresponsal en Bruselas', ['Juana Byron']],
    ['김철수 특파원', ['김철수']],
    ['National Roof Correspondent', ['National Roof Correspondent']],
    ['Four Acres Gazette Staff', ['Four Acres Gazette Staff']],
  ])('ends a name before a role or an agency that no comma sets apart: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['ТАСС', ['ТАСС']],
    ['Lusa', ['Lusa']],
    ['Ritzau', ['Ritzau']],
    ['ANP', ['ANP']],
    ['TT', ['TT']],
    ['Per Holm, TT', ['Per Holm']],
    ['Joana Holm com Lusa', ['Joana Holm', 'Lusa']],
    ['ABX', []],
  ])('knows agencies: %s', (text, names) => {
    expect(readByline(text, 'marked')).toEqual(names)
  })

  it.each([
    ['Haber: Orhan Byron', ['Orhan Byron']],
    ['Yazar: Orhan Byron', ['Orhan Byron']],
    ['Autoři: Klára Holmová, Petr Byron', ['Klára Holmová', 'Petr Byron']],
    ['Autorzy: Jagoda Holm, Piotr Byron', ['Jagoda Holm', 'Piotr Byron']],
    ['Oprac. Jagoda Holm', ['Jagoda Holm']],
    ['كتبت: نادية الفارس', ['نادية الفارس']],
    ['نویسنده: پیمان رحیمی', ['پیمان رحیمی']],
    ['लेखक: रवि शंकर तिवारी', ['रवि शंकर तिवारी']],
    ['Reporter: Ada Byron Editor: Nils Holm', ['Ada Byron']],
    ['dal nostro inviato Giovanni Byron', ['Giovanni Byron']],
    ['Eine Reportage von Jana Holm, Kesselhafen', ['Jana Holm']],
    ['Von unserer Redakteurin Jana Holm', ['Jana Holm']],
    ['Una entrevista de Juana Byron', ['Juana Byron']],
    ['Exclusive by Ada Byron', ['Ada Byron']],
    ['Door onze verslaggever Piet Holm', ['Piet Holm']],
    ['Подготовила Анна Лис', ['Анна Лис']],
  ])('knows by-words: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['Von Jana Holm, Berlin', ['Jana Holm']],
    ['By Beth Byron, Political Editor, and John Holm, Chief Reporter', ['Beth Byron', 'John Holm']],
    ['Juana Byron / Íñigo Holm', ['Juana Byron', 'Íñigo Holm']],
    ['Redacción / EFE', ['Redacción', 'EFE']],
    ['TRẦN PHƯƠNG - HỒNG PHÚC', ['TRẦN PHƯƠNG', 'HỒNG PHÚC']],
    ['By Beth Byron of The Gazette staff', ['Beth Byron']],
    ['Beth Byron, London, and John Holm, Paris', ['Beth Byron', 'John Holm']],
    ['Beth Byron | World News', ['Beth Byron']],
    ['Beth Byron - Harbor Herald', ['Beth Byron']],
  ])('goes on past offices and slashes, not to places: %s', (text, names) => {
    expect(readByline(text, 'marked')).toEqual(names)
  })

  it.each([
    ['By Annie Day and Dominic Page', ['Annie Day', 'Dominic Page']],
    ['Sunday Byron, Abuja', ['Sunday Byron']],
    ['Can Holm', ['Can Holm']],
    ['Laura He, CNX', ['Laura He']],
    ['Read More', []],
    ['Sunday December 3', []],
    ['Best Deals', []],
  ])('takes small words for names where something says that it names an author: %s', (text, names) => {
    expect(readByline(text, 'marked')).toEqual(names)
  })

  it.each([
    ['By Annie Day and Dominic Page', ['Annie Day', 'Dominic Page']],
    ['Britta Best', ['Britta Best']],
    ['By Can Holm', ['Can Holm']],
    ['Sunday Times', []],
    ['Mark Read', []],
    ['Read More', []],
  ])('takes small words for names beside a given name or a by-word: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['Maarten ’t Holm en Sophie van der Byron', ['Maarten ’t Holm', 'Sophie van der Byron']],
    ["Lars van 't Holm", ["Lars van 't Holm"]],
  ])('knows the short Dutch article: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['محمود عبدالحميد ونادية الفارس', ['محمود عبدالحميد', 'نادية الفارس']],
    ['محمد وليد حسن', ['محمد وليد حسن']],
    ['ליאור אוחנה וגילי כהן', ['ליאור אוחנה', 'גילי כהן']],
    ['محمود عبدالحميد الإثنين', ['محمود عبدالحميد']],
  ])('parts Arabic and Hebrew names at a joined and, and ends them before a weekday: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['記者林佩瓦／台北報導', ['林佩瓦']],
    ['[記者林佩瓦、陳怡瓦／台北報導]', ['林佩瓦', '陳怡瓦']],
    ['文・山崎瓦子　写真・小林瓦士', ['山崎瓦子']],
    ['【山崎瓦子】', ['山崎瓦子']],
    ['編集委員・山崎瓦子', ['山崎瓦子']],
    ['(Staff)', []],
  ])('reads Taiwanese and Japanese lines: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['四畝報／ 記者林佩瓦／台北即時報導', ['林佩瓦']],
    ['김철수 기자 기자 페이지', ['김철수']],
    ['Του Σταύρου Χολμάκου', ['Σταύρου Χολμάκου']],
  ])('reads houses before and links behind: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it.each([
    ['Reporting by Ada Byron in London; Editing by Nils Holm', ['Ada Byron']],
    ['Reporting by Ada Byron and Nils Holm; additional reporting by Mary Roe', ['Ada Byron', 'Nils Holm']],
  ])('knows the last line of a wire report: %s', (text, names) => {
    expect(readByline(text, 'visible')).toEqual(names)
  })

  it('stops after the line that names the authors, unless their list goes on', () => {
    expect(readByline('By\nDavid Brand\nand\nRamsey Khalil\nPublished Nov 8, 2023\nShare', 'marked')).toEqual(
      ['David Brand', 'Ramsey Khalil'],
    )
    expect(readByline('Elizabeth Gibb\nSearch for this author in:\nPub Med', 'marked')).toEqual([
      'Elizabeth Gibb',
    ])
  })

  it('trusts a source made for names with handles, and plain text with people and desks only', () => {
    expect(readByline('r23', 'stated')).toEqual(['r23'])
    expect(readByline('r23', 'visible')).toEqual([])
    expect(readByline('Read more', 'marked')).toEqual([])
    expect(readByline('Sat, 20 Dec, 2025 - 06:36', 'marked')).toEqual([])
    expect(readByline('admin', 'stated')).toEqual([])
    expect(readByline('https://www.facebook.com/example', 'stated')).toEqual([])
  })
})

describe('readPostLine', () => {
  it.each([
    ['Wpisany przez Bogdan Dach', ['Bogdan Dach']],
    ['Αναρτήθηκε από Ο Γέρο-Πλάτανος στις 10:14 μ.μ.', ['Ο Γέρο-Πλάτανος']],
    ['Από το βράδυ της Κυριακής (24-09-23) τα νησιά', []],
    ['Forms are due to Pastor June by the 15th.', []],
    ['Posted in News by rasos on August 3, 2019', ['rasos']],
    ['26/12/2019 von werk Webteam', ['werk Webteam']],
    ['Stars (1 / 1) 06.11.2023 13:30 von Olga', ['Olga']],
    ['Publicada por J. Salgueiro à(s) 18:07 2 comentários', ['J. Salgueiro']],
    ['Diposkan pada 18 Agustus 2022 oleh Intan', ['Intan']],
    ['Par Sam le jeudi 18 février 2010, 23:10 - Critiques', ['Sam']],
    ['Dieser Eintrag wurde am 7. September 2011 von Ada Byron geschrieben. Du kannst', ['Ada Byron']],
    ['#1 von roofcat 29.12.2010 - 22:40', []],
    ['Erstellt von Fabian am Dienstag 6. Mai 2014', ['Fabian']],
    ['Eingestellt von Weinbeere um 10:52', ['Weinbeere']],
    ['Ein Beitrag geteilt von Jane Doe (@jane) am 3. Mai 2020', []],
    ['A film by three students, shot by night', []],
    ['Copyright © 19.12.2019 - 12:14 h by Roof Works GmbH', []],
    ['1.12.2021 Roofs made by 16.000 hands', []],
  ])('%s', (text, names) => {
    expect(readPostLine(text)).toEqual(names)
  })
})

it('knows a label that stands alone', () => {
  expect(['By', 'Written by:', 'Autor:', 'By Jane'].map(isByAlone)).toEqual([true, true, true, false])
})

it('compares names without titles, letters after them, accents and case', () => {
  expect(foldName('Dr. José Pérez, PhD')).toBe(foldName('JOSE PEREZ'))
})

it('tells people from headings', () => {
  expect(
    ['Jane Q. Doe', 'Ludwig van Beethoven', 'Table of Contents', 'Editorial Team', 'Jane'].map(isPerson),
  ).toEqual([true, true, false, false, false])
})
