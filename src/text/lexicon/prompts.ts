import { lettered } from '../lettered.ts'

/**
 * What a site says to its readers below and between paragraphs, and an article hardly ever: to subscribe, follow, pay,
 * share, report a fault, or not to copy. On WCXB, cross-validated, 16 pages (text and HTML) got better without such
 * blocks and 2 worse. `thanks for reading` and `in the comments` are left out, as authors write them too.
 * The boxes of small newsrooms (coffee, doubled gifts) come from made-up pages: no corpus page loses by them. What a
 * club says of itself (`thanks to our members`, `join 300 others`) is left out, and labels count at a block's start only.
 */
export const PROMPT = lettered(
  String.raw`(?:^|[^\p{L}])(?:` +
    'follow us on|sign up for our (?:free |daily |weekly )?newsletter|unsubscribe at any ?time|buy me a coffee|clap up to \\d|' +
    'consider (?:becoming a|subscribing|donating|making a donation)|reader-supported publication|this post is public|' +
    '(?:may|might) (?:earn|receive) an? (?:small |affiliate )?commission|all rights reserved|' +
    '(?:straight|delivered|sent) to your inbox|protected by recaptcha|have your say in the comments|' +
    'in your inbox (?:every|each|once)|join [\\d,.]{1,9}[km]?\\+? (?:other )?(?:readers|subscribers)|' +
    'for the price of a (?:cup of )?coffee (?:a|per|each) (?:day|week|month),? you can|receive our (?:biggest|latest|best|top) stories|' +
    'your (?:gift|donation) will be (?:doubled|matched)|send (?:us )?your (?:stories|news|photos|pictures) and (?:stories|photos|pictures|videos)|was this (?:article |guide |page |post |information )?helpful|' +
    '(?:story|article) continues (?:below|after)|this advertisement has not loaded|media playback is (?:un|not )supported|' +
    'your browser does not support|material may not be published, broadcast|this article is not open for comments|' +
    'encourage all readers to share|uncheck the box to|something that needs a correction|' +
    'to contact the (?:reporters?|editors?|authors?) (?:on|of|for|responsible)|' +
    'letters may be edited|if you (?:liked|enjoyed) this (?:article|post|story)|update your preferences|' +
    'in ihr(?:em)? postfach|folgen sie uns auf|' +
    'suscríbete a nuestr|hazte soci[oa]|únete desde \\d|je fais un don|schrijf je (?:nu )?in voor (?:onze|de) (?:gratis )?nieuwsbrief|' +
    'apúntate (?:aquí )?a nuestra|síguenos en|' +
    'iscriviti alla newsletter|seguici su|abbonati a \\d|suivez-nous sur|inscrivez-vous à notre|' +
    'подписывайтесь на (?:наш|нас)|подпишитесь на (?:наш|рассылк)|нашли ошибку|нажмите ctrl|ссылка обязательна|' +
    "google news['’][td]e takip|फॉलो करें|تابعونا على|تابعنا على|" +
    'चैनल से जुड़ें|डाउनलोड करें हमारी|செயலியை பதிவிறக்கம்|ہمیں فالو کریں|মন্তব্য করতে লগইন|ติดตามข่าวสาร(?:ก่อนใคร|ได้ที่)|מצאתם טעות|لمتابعة أخبارنا|' +
    'στο google news και μάθετε|последвайте ни|pratite nas na|ostavite komentar|uključite se u našu|пратите нас на|dacă ți-a plăcut (?:acest )?articolul|urmărește cel mai nou video|' +
    'iratkozzon fel hírlev|kövess(?:en)? minket|máte pro nás tip|dołącz do nas na|har du sett något fel|så jobbar vi med nyhetsjournalistik|whatsapp ons|heb jij een tip|' +
    'veja mais notícias d|vídeos: tudo sobre|receba as (?:notícias|principais)|compartilhe esta notícia|dapatkan update berita|recibe las noticias|suscríbete aquí|' +
    "google news['’]te [^.]{1,40} abone|якщо ви помітили помилку|підписуйтесь на наш|il vous reste \\d{1,2} ?% |article est réservé aux abonnés|" +
    'この記事は有料記事です|有料会員になると|제보는 카카오톡|' +
    'do you know more about this (?:story|case)|have you got a story\\?|have an opinion on anything you|this is a modal window|no compatible source was found|' +
    'if you spot an error|a version of this (?:article|obituary|review) (?:appears|appeared) in print|published in the print edition of the|please (?:turn on|enable) javascript|to order (?:a copy|your copy)[^.]{0,60},? (?:go to|visit|call)|' +
    'the views expressed (?:in this article )?are (?:the author|those of the author)|' +
    'direkte i din indbakke|rett i innboksen|direkt i (?:din )?inkorg|(?:gratis|nieuwsbrief|elke \\p{L}{3,9})[^.]{0,40} in je (?:inbox|mailbox)|dans votre boîte (?:mail|aux lettres)|direct(?:o|amente) (?:a|en) tu (?:correo|email)|na sua caixa de entrada|nella tua (?:casella|inbox)|suoraan sähköposti|' +
    'si está interesado en licenciar|ακολουθήστε (?:μας|τ[ηο]ν? )|simak breaking news|(?:update|berita) (?:pilihan|terbaru) [^.]{0,40}(?:ponsel|hp)mu|' +
    'haberlerimizi [^.]{1,40}takip edin|så jobbar vi med journalistik|dalszy ciąg materiału|kun for abonnenter|' +
    'zapisz się na newsletter|obserwuj nas|theo dõi chúng tôi)' +
    String.raw`|[仅僅]代表作者(?:本人|个人|個人)?(?:的)?[观觀立]|本平台仅提供信息存储服务|[请請][继繼][续續]往下[阅閱][读讀]|未[经經]授[权權][^。]{0,6}不得[转轉][载載]|飲酒過量|[無无]断[転转]載|무단\s?전재|자동 추출 기술로 요약` +
    String.raw`|^(?:(?:additional |with )?reporting (?:and writing )?by|editing by) \p{Lu}[^.!?]{1,80}\.?$|^our standards: the |^image caption,|^(?:advertisement|advertising|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonce|reklama|реклама|διαφήμιση|إعلان|广告|広告|광고|\[pr\])(?:\s?·\s?scroll to continue)?$|^support (?:local|independent|quality|investigative) journalism$|^(?:tags|tagged|filed under|schlagw(?:orte|örter)|mots[- ]clés|etiquetas|etiketler|trefwoorden|теги|метки|标签|標籤|タグ|태그|الوسوم|ключови думи|ключові слова|ετικέτες|ετικετες|tagi|tagy|štítky|címkék|etichete|temas|avainsanat|ämnen|oznake|ознаке|برچسب[\s\u200c]?ها|الكلمات المفتاحية|תגיות|แท็ก|टैग्स|ট্যাগ)\s?[:：]|^[（([\s]{0,2}(?:(?:责任|責任)(?:编辑|編輯)|(?:编辑|編輯)\s?[:：])|^انتهای پیام|^(?:leestijd|lesezeit|tiempo de lectura|temps de lecture|tempo di lettura|tempo de leitura|lästid|lesetid|læsetid|lukuaika|czas czytania|okuma süresi)\s?:?\s?\d{1,2}\s?min\p{L}{0,6}\.?$|^#[^\s#]{1,30}(?:\s#[^\s#]{1,30}){1,9}$|^[\w.+-]{1,40}@[\w-]{1,40}(?:\.\w{2,10}){1,3}$|^(?:\p{sc=Hang}{2,6}\s?=\s?)?\p{sc=Hang}{2,4}\s?기자\s\S{1,40}@\S{1,40}$|本网转载|未经(?:书面)?授权|会員限定の記事|無断転載|무단\s?전재`,
  'iu',
)
