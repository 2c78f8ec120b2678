import { lettered } from './lettered.ts'

/** Characters of a text's end in which the credit is looked for. */
const END = 100

/** `(Photo by Jane Doe)`, `Photograph: Jane Doe`, `Foto: …`, `… 摄`: who took a picture, where a caption ends. */
const CREDIT = lettered(
  String.raw`(?:^|[^\p{L}])(?:(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Ii]mages?|IMAGES?|[Pp]ictures?)(?:\s(?:[Cc]redits?|CREDITS?|[Cc]ourtesy))?(?:\s?:|\s(?:by|BY|[Cc]ourtesy of))\s?|(?:[Ff]otos?|FOTOS?|[Bb]ild|[Ii]magen|[Ii]mmagine|[Cc]rédits?(?: photo)?|[Ff]ot\.|[Фф]ото|[Сс]нимк[аи]|ΦΩΤΟ|[Φφ]ωτ[οό]|Ảnh|[Ff]otoğraf|[Ff]otó|[Vv]ídeo|צילום|फोटो|ছবি|படம்|فوٹو|عکس|ภาพ|[Kk]uva|تصوير|عدسة|사진(?:\s?제공)?|写真)\s?[:：=]\s?|fot\.\s)[\p{Lu}\p{Lo}«"“@](?:[^.!?:/]|\/(?!\/)){1,60}[)）\]]?\.?$|[\p{sc=Han}\s，。”]\s{0,2}\p{sc=Han}{2,4}\s?(?:摄|攝)$|[（(][\p{sc=Han}\s]{1,20}供[图圖][）)]$|(?:記者|记者)\p{sc=Han}{2,4}[／/]攝影$|[[(](?:촬영|사진)\s[^\])]{1,30}[\])]$|다\.\s[\p{sc=Hang}\s]{2,20}\s제공$|\s[-–(]\s?أرشيفية\)?$|、\p{sc=Han}{1,4}[\p{sc=Hira}\p{sc=Han}]{1,4}撮影$`,
  'u',
)

/** `(foto Renzi)`, `Credit...Jane Doe`, `Credit: Tin Pictures`, which dumps glue to what stands before. */
const SHORT_CREDIT = lettered(
  String.raw`[(（](?:[Ff]oto|[Pp]hoto|[Pp]ic(?:ture)?|[Ii]mage) \p{Lu}[^()]{1,40}[)）]$|(?:^|[.…)”"’!?]\s?|(?<=\p{Ll}))Credits?(?:\s?:\s?|\.\.\.\s?)\p{Lu}(?:[^.!?:/|\d$€£]|\/(?!\/)){1,60}$`,
  'u',
)

/** Who took a picture, as a text ends in it. */
export function photoCreditOf(text: string): string | undefined {
  const end = text.slice(-END)
  return (CREDIT.exec(end) ?? SHORT_CREDIT.exec(end))?.[0]
}

/** Whether a text ends in who took a picture. */
export const hasPhotoCredit = (text: string): boolean => photoCreditOf(text) !== undefined
