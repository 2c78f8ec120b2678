import { foldWord } from './fold-word.ts'

/**
 * Month names of some sixty languages, January first: long and short, in the forms used beside a day number
 * and alone, folded by `foldWord`. Made from CLDR (Node's `Intl`), with abbreviations that newspapers print
 * added by hand. A word that means different months in two languages stands under the one with more speakers
 * and again, by language, in `EXCEPTIONS`.
 */
const NAMES: readonly string[] = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu tammi ' +
    'jaanuar jaan janvaris sausio sausis stycznia sty styczen ledna leden led januara ianuarie ian ' +
    'януари января янв январь січня січ січень студзеня сту студзень јануар јан јануари sijecnja sij ' +
    'sijecanj ιανουαριου ιαν ocak oca yanvar yan gener urtarrila urt xaneiro xan eanair ean ionawr ' +
    'ion janar հունվարի հնվ հունվար იანვარი იან қаңтар қаң يناير ינואר ינו׳ ژانویه جنوری जनवरी जन॰ ' +
    'জানুয়ারি জানু ஜனவரி ஜன జనవరి జన जानेवारी जाने જાન્યુઆરી જાન્યુ มกราคม januarie janner jaenner jan ' +
    'ม.ค جانفي',
  'february feb februar fevrier fevr febrero febbraio fevereiro fev februari helmikuuta helmikuu ' +
    'helmi veebruar veebr februaris febr vasario vasaris lutego lut luty unora unor uno februara ' +
    'februarie февруари февраля февр февраль лютого лют лютии лютага люты фебруар феб фев veljace ' +
    'velj veljaca φεβρουαριου φεβ subat sub fevral febrer otsaila ots febreiro feabhra feabh ' +
    'chwefror chwef chw shkurt shk փետրվարի փտվ փետրվար თებერვალი თებ ақпан ақп فبراير شباط פברואר ' +
    'פבר׳ فوریه فروری फ़रवरी फ़र॰ ফেব্রুয়ারি ফেব பிப்ரவரி பிப் ఫిబ్రవరి ఫిబ్ర फेब्रुवारी फेब्रु ' +
    'ફેબ્રુઆરી ફેબ્રુ กุมภาพันธ์ ก.พ pebrero peb feber',
  'march mar marz mars marzo marco maart mrt marts maaliskuuta maaliskuu maalis kovo kovas marca ' +
    'marzec brezna brezen bre marec marcius marc martie март марта мар березня бер березень сакавіка ' +
    'сак сакавік mart ozujka ozu ozujak μαρτιου μαρ martxoa marta mawrth maw մարտի մրտ մարտ მარტი ' +
    'მარ наурыз нау مارس آذار מרץ مارچ मार्च মার্চ மார்ச் மார் మార్చి માર્ચ มีนาคม มี.ค maret mac ' +
    'marso machi mrz maerz',
  'april apr avril avr abril abr aprile huhtikuuta huhtikuu huhti aprill aprilis balandzio ' +
    'balandis kwietnia kwi kwiecien dubna duben dub aprila aprilie април апреля апр апрель квітня ' +
    'квіт квітень красавіка кра красавік travnja tra travanj απριλιου απρ nisan nis aprel d’abril ' +
    'd’abr apirila api aibrean aib ebrill ebr prill pri ապրիլի ապր ապրիլ აპრილი აპრ сәуір сәу أبريل ' +
    'نيسان אפריל אפר׳ آوریل اپریل अप्रैल এপ্রিল এপ্রি ஏப்ரல் ஏப் ఏప్రిల్ ఏప్రి एप्रिल एप्रि એપ્રિલ ' +
    'เมษายน เม.ย aprili',
  'may mai mayo maggio mag maio mei maj toukokuuta toukokuu touko maijs geguzes geguze maja kvetna ' +
    'kveten kve majus маи мая травня трав травень мај svibnja svi svibanj μαιου μαι mayıs maig ' +
    'maiatza bealtaine beal մայիսի մյս մայիս მაისი მაი мамыр мам مايو أيار ماي מאי مه مئی मई মে மே ' +
    'మే मे મે พฤษภาคม พ.ค',
  'june jun juni juin junio giugno giu junho kesakuuta kesakuu kesa juuni junijs birzelio birzelis ' +
    'czerwca cze czerwiec cervna cerven cvn juna junius iunie iun юни июня июн июнь червня черв ' +
    'червень чэрвеня чэр чэрвень јун junij јуни lipnja lipanj ιουνιου ιουν haziran haz iyun iyn juny ' +
    'ekaina eka xuno meitheamh meith mehefin meh qershor qer հունիսի հնս հունիս ივნისი ივნ маусым ' +
    'мау يونيو حزيران יוני ژوئن جون जून জুন ஜூன் జూన్ જૂન มิถุนายน มิ.ย hunyo hun junie',
  'july jul juli juillet juil julio luglio lug julho heinakuuta heinakuu heina juuli julijs liepos ' +
    'liepa lipca lip lipiec cervence cervenec cvc jula julius iulie iul юли июля июл июль липня лип ' +
    'липень ліпеня ліп ліпень јул julij јули srpnja srpanj ιουλιου ιουλ temmuz tem iyul iyl juliol ' +
    'uztaila uzt xullo xul iuil gorffennaf gorff gor korrik korr հուլիսի հլս հուլիս ივლისი ივლ шілде ' +
    'шіл يوليو تموز يوليوز יולי ژوئیه جولائی जुलाई जुल॰ জুলাই জুল ஜூலை జులై जुलै જુલાઈ กรกฎาคม ก.ค ' +
    'julai hulyo hul julie',
  'august aug aout agosto ago augustus augusti elokuuta elokuu elo agust agu augusts rugpjucio ' +
    'rugpjutis sierpnia sie sierpien srpna srpen srp augusta augusztus август августа авг серпня ' +
    'серп серпень жніуня жні жнівень avgust avg kolovoza kol kolovoz αυγουστου αυγ agustos avqust ' +
    'avq d’agost d’ag agost ag abuztua abu lunasa lun awst gusht gush օգոստոսի օգս օգոստոս აგვისტო ' +
    'აგვ тамыз там أغسطس آب غشت אוגוסט אוג׳ اوت اگست अगस्त अग॰ আগস্ট আগ ஆகஸ்ட் ஆக ఆగస్టు ఆగ ऑगस्ट ऑग ' +
    'ઑગસ્ટ สิงหาคม ส.ค agustus ogos ogo agosti',
  'september sep sept septembre septiembre settembre set setembro syyskuuta syyskuu syys ' +
    'septembris rugsejo rugsejis wrzesnia wrz wrzesien zari zar septembra szeptember szept ' +
    'septembrie септември сентября сент сентябрь вересня вер вересень верасня верасень септембар сеп ' +
    'septembar rujna ruj rujan σεπτεμβριου σεπ eylul eyl sentyabr sen setembre iraila ira mfomh medi ' +
    'shtator sht սեպտեմբերի սեպ սեպտեմբեր სექტემბერი სექ қыркүиек қыр sentabr سبتمبر أيلول شتنبر ' +
    'ספטמבר ספט׳ سپتامبر ستمبر सितंबर सित॰ সেপ্টেম্বর সেপ সেপ্ট செப்டம்பர் செப் సెప్టెంబర్ సెప్టెం ' +
    'सप्टेंबर सप्टें સપ્ટેમ્બર સપ્ટે กันยายน ก.ย setyembre septemba сен setiembre sett',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu loka oktoober ' +
    'oktobris spalio spalis pazdziernika paz pazdziernik rijna rijen rij oktobra octombrie октомври ' +
    'октября окт октябрь жовтня жовт жовтень кастрычніка кас кастрычнік октобар oktobar οκτωβριου ' +
    'οκτ ekim eki oktyabr d’octubre d’oct urria urr dfomh hydref hyd tetor tet հոկտեմբերի հոկ ' +
    'հոկտեմբեր ოქტომბერი ოქტ қазан қаз oktabr أكتوبر אוקטובר אוק׳ اکتبر اکتوبر अक्टूबर अक्टू॰ ' +
    'অক্টোবর অক্টো அக்டோபர் அக் అక్టోబర్ అక్టో ऑक्टोबर ऑक्टो ઑક્ટોબર ઑક્ટો ตุลาคม ต.ค oktubre oktoba',
  'november nov novembre noviembre novembro marraskuuta marraskuu marras novembris lapkricio ' +
    'lapkritis listopada lis listopad listopadu novembra noiembrie ноември ноября нояб ноябрь ' +
    'листопада лист листопад лістапада ліс лістапад новембар нов novembar ное studenoga stu studeni ' +
    'νοεμβριου νοε kasım kas noyabr noy azaroa aza samhain samh tachwedd tach nentor nen նոյեմբերի ' +
    'նոյ նոյեմբեր ნოემბერი ნოე қараша қар نوفمبر نونبر נובמבר נוב׳ نوامبر نومبر नवंबर नव॰ নভেম্বর ' +
    'নভে நவம்பர் நவ నవంబర్ నవం नोव्हेंबर नोव्हें નવેમ્બર નવે พฤศจิกายน พ.ย nobyembre nob novemba ноя',
  'december dec dezember dez decembre diciembre dic dicembre dezembro desember des joulukuuta ' +
    'joulukuu joulu detsember dets decembris gruodzio gruodis grudnia gru grudzien prosince prosinec ' +
    'pro decembra decembrie декември декабря дек декабрь грудня груд грудень снежня сне снежань ' +
    'децембар дец decembar prosinca prosinac δεκεμβριου δεκ aralık ara dekabr dek desembre abendua ' +
    'abe decembro nollaig noll rhagfyr rhag dhjetor dhj դեկտեմբերի դեկ դեկտեմբեր დეკემბერი დეკ ' +
    'желтоқсан жел ديسمبر دجنبر דצמבר דצמ׳ دسامبر دسمبر दिसंबर दिस॰ ডিসেম্বর ডিসে டிசம்பர் டிச ' +
    'డిసెంబర్ డిసెం डिसेंबर डिसें ડિસેમ્બર ડિસે ธันวาคม ธ.ค disember dis disyembre desemba dice',
]

/** Names used in the Maghreb, and two-word names of the Levant, by month. */
const MORE: Readonly<Record<string, number>> = {
  فيفري: 2,
  أفريل: 4,
  ماي: 5,
  جوان: 6,
  جويلية: 7,
  أوت: 8,
  'كانون الثاني': 1,
  'تشرين الأول': 10,
  'تشرين الثاني': 11,
  'كانون الأول': 12,
}

const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hr: { listopada: 10, listopad: 10, lis: 10, srp: 7, lip: 6 },
}

/** Months of the Persian solar year, Farvardin first. */
const PERSIAN = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')

let table: Map<string, number> | undefined

function monthTable(): Map<string, number> {
  if (table) return table
  table = new Map()
  NAMES.forEach((names, index) => {
    for (const name of names.split(' ')) table?.set(name, index + 1)
  })
  for (const [name, month] of Object.entries(MORE)) table.set(foldWord(name), month)
  return table
}

/** Whether a language's months are not read as those of the others. */
export const hasOwnMonths = (language: string): boolean => Object.hasOwn(EXCEPTIONS, language)

/** Whether a folded word may be the first of a month's name of two words. */
export const startsPair = (folded: string): boolean => PAIR_STARTS.has(folded)

const PAIR_STARTS: ReadonlySet<string> = new Set(
  Object.keys(MORE).flatMap((name) =>
    name.includes(' ') ? [foldWord(name.slice(0, name.indexOf(' ')))] : [],
  ),
)

/** The month (1–12) a folded word names, in the given language where languages differ. */
export const monthOf = (folded: string, language?: string): number | undefined =>
  EXCEPTIONS[language ?? '']?.[folded] ?? monthTable().get(folded)

/** The month (1–12) of the Persian solar year a folded word names. */
export const persianMonthOf = (folded: string): number | undefined => {
  const index = PERSIAN.indexOf(folded)
  return index < 0 ? undefined : index + 1
}
