import { lettered } from '../lettered.ts'

/**
 * What a site says to its readers below and between paragraphs, and an article hardly ever: to subscribe, follow, pay,
 * share, report a fault, or not to copy. On WCXB, cross-validated, 16 pages (text and HTML) got better without such
 * blocks and 2 worse. `thanks for reading` and `in the comments` are left out, as authors write them too.
 */
export const PROMPT = lettered(
  String.raw`(?:^|[^\p{L}])(?:` +
    'follow us on|sign up for our (?:free |daily |weekly )?newsletter|unsubscribe at any ?time|buy me a coffee|clap up to \\d|' +
    'consider (?:becoming a|subscribing|donating|making a donation)|reader-supported publication|this post is public|' +
    '(?:may|might) (?:earn|receive) an? (?:small |affiliate )?commission|all rights reserved|' +
    '(?:straight|delivered|sent) to your inbox|protected by recaptcha|have your say in the comments|' +
    'in ihr(?:em)? postfach|folgen sie uns auf|' +
    'suscríbete a nuestr|apúntate (?:aquí )?a nuestra|síguenos en|' +
    'iscriviti alla newsletter|seguici su|abbonati a \\d|suivez-nous sur|inscrivez-vous à notre|' +
    'подписывайтесь на (?:наш|нас)|нашли ошибку|нажмите ctrl|ссылка обязательна|' +
    "google news['’][td]e takip|फॉलो करें|تابعونا على|تابعنا على|" +
    'zapisz się na newsletter|obserwuj nas|theo dõi chúng tôi)' +
    String.raw`|^[（(\s]{0,2}责任编辑|本网转载|未经(?:书面)?授权|会員限定の記事|無断転載|무단\s?전재`,
  'iu',
)
