/** Pronouns and endings of address in the first and second person: comments and letters use them, reports do not. */
const WORDS =
  "i i'm i've i'd i'll me my mine you you're your yours u ur thanks thank please lol imo hi hello " +
  'ich mir mich mein meine du dir dich dein deine sie ihr ihnen danke bitte hallo ' +
  "je j'ai j'ai moi mon ma mes tu toi vous votre vos merci bonjour " +
  'yo mi mí me tú te ti usted ustedes tu gracias hola io mi mio mia tuo lei grazie ciao ' +
  'eu meu minha você vocês teu obrigado obrigada ik mij mijn jij je jouw u uw bedankt ' +
  'jag mig min mitt dig ditt tack jeg meg mig dere deg takk tak minä sinä kiitos ' +
  'ja mnie mój moja ty pan pani dziękuję já mně můj vy váš děkuji én nekem te neked köszönöm eu mie tu voi mulțumesc ' +
  'я мне меня мой моя мы ты тебе вы вас вам ваш спасибо мені мене ви вас дякую ' +
  'εγώ μου εσύ σου σας ευχαριστώ ben bana benim sen sana siz teşekkürler ' +
  'أنا لي أنت شكرا من شما ممنون saya aku kamu anda terima kasih tôi bạn cảm ơn'

export const PERSON_WORDS: ReadonlySet<string> = new Set(WORDS.split(' '))

/** A firm or an editorial office that speaks of itself: `we`, `our`. */
const HOUSE =
  "we we're we've we'll our ours us wir uns unser unsere unseren unserem unserer nous notre nos nosotros nosotras nuestro nuestra nuestros nuestras " +
  'noi nostro nostra nostri nostre nós nosso nossa nossos nossas wij we ons onze vi vår våra vårt oss vores os me meillä meidän ' +
  'my nas nasz nasza nasze nam náš naše nám mi nekünk miénk noi nostru noastră нас наш наша наши нам наші μας εμείς biz bizim نحن لنا ما kami kita chúng tôi'

export const HOUSE_WORDS: ReadonlySet<string> = new Set(HOUSE.split(' '))
