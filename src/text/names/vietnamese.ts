const LETTERS = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u

/** Whether a text has letters that only Vietnamese has. */
export const hasVietnameseLetters = (text: string): boolean => LETTERS.test(text)
