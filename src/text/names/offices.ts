import { foldWord } from '../fold-word.ts'
import { lettered } from '../lettered.ts'

/** Roles, folded: a part made of such words follows a name and is dropped. */
export const ROLE =
  /(?:^|\b)(?:editors?|editor[- ]in[- ]chief|reporters?|writers?|journalists?|correspondents?|columnists?|contributors?|contributing|producers?|director|managers?|analysts?|specialists?|strategists?|freelancers?|freelance|founder|co-?founder|ceo|cto|cmo|coo|president|professor|fellow|researcher|consultant|engineer|developer|attorney|counsel|blogger|intern|copywriter|redakteur(?:in)?|redacteur|redactrice|journaliste?|journalistin|periodista|giornalista|chefredakteur(?:in)?|projektleiter(?:in)?|abteilungsleiter(?:in)?|leiter(?:in)?|korrespondent(?:in)?|redattore|redactor(?:a)?|dziennikarz|redaktor|redaktorka|expert|head of|chief|vice|partner|author|autor(?:in)?|photographer|volontar(?:in)?|managing|lecturer|scientist|economist|lead|coach|dietitian|therapist|clinician|instructor|representative|officer|member|owner|horticulturalist|horticulturist|pathologist|agronomist|entomologist|coordinator|nutritionist|psychologist|biologist|pharmacist|podiatrist|veterinarian|superintendent|educator|advertiser|technologist|senior|deputy|disclosure|moderator|administrator|verified|supporter|subscriber)(?:\b|$)/

/** Words for an office that signs as one, folded: with them a role or a single word is a byline. */
export const DESK =
  /(?:^|\b)(?:team|staff|desk|newsdesk|newsroom|redaktion|editors|editorial|redaccion|redazione|redacao|la redaction|redactie|redakcja|redakce|редакция|bureau|agency|agencies|correspondent|news service|webteam|board|contributor|reporter)(?:\b|$)|編集部|编辑部|編輯部/

/** News agencies that sign with their letters alone, folded. */
export const AGENCIES = new Set(
  'ap afp dpa apa sda efe ansa upi pti ani ians tass pap ctk mti bbc reuters kna epd kathpress sid xinhua lusa ritzau agerpres bernama antara kyodo yonhap тасс интерфакс укринформ уніан'.split(
    ' ',
  ),
)

/** Agencies whose letters are initials elsewhere, folded: they sign only where an element marked as author's holds nothing else. */
const LONE_AGENCIES = new Set('anp ntb tt stt bta'.split(' '))

/** Words for places of learning, folded: behind a person's name they say where that person works. */
export const ACADEMIC =
  /(?:^|\s)(?:university|universitat|universite|universidad|universita|hochschule|college|institute|institut)(?:\s|$)/

/** Degrees, licences, orders and honours that stand after a name, without their stops: other capitals there are a house's. */
const DEGREES = new Set(
  (
    'PhD PsyD PharmD EdD JD JSD SJD LLM LLB MD DO DPM DDS DMD DVM VMD OD DC ND DPhil DSc ScD DPT DNP DSW ThD DMin DBA ' +
    'MSc MS MA MEd MFA MBA MPH MPA MPP MSW MPhil MSN MHA MHS MDiv MEng BA BS BSc BSN BEd BFA BEng BVSc LLD MRCVS ' +
    'RN RD RDN LD LDN CDN CNS NP FNP APRN DNP PA PA-C CRNA CNM CNP LPN LVN PT OT OTR DACM LAc LMT LMFT LCSW LICSW LPC LMHC LCPC LVT RVT CVT VTS ' +
    'FAND FACP FACS FACC FACE FACEP FACLM FACOG FAAP FAAD FAAN FOMA DACVB DACVIM DACVS DABOM FRCP FRCS MRCP MRCGP CCRP CSSD CDE CDCES CHES CSCS CPT BCBA SLP CCC-SLP IBCLC ' +
    'CFA CFP CEPF ChFC CLU CPA CMA CIA CAIA FRM EA CPP PSP CISSP CISM CISA PMP SHRM-CP SHRM-SCP SPHR PHR PE RA AIA FAIA FRICS MRICS ' +
    'Esq QC KC OBE MBE CBE KBE DBE CMG FRS FRSA FBA MP MEP TD JP SJ OP OFM OSB CSC SSJ RSM'
  ).split(' '),
)
const STOPS = /[.®]|(?<=[Pp]h)\s/g

/** Whether a word, as printed, is letters after a name: 'Ph.D.', 'MSN-RN'; 'Rui Ma' stays whole and 'CNN' is a house. */
export const isCredential = (word: string): boolean => {
  const plain = word.replace(STOPS, '')
  return DEGREES.has(plain) || (/[-/]/.test(plain) && plain.split(/[-/]/).every((part) => DEGREES.has(part)))
}

/** Words for companies, houses and their forms in law, folded. */
const COMPANY =
  /(?:^|\s)(?:gmbh|e\.? ?v\.?|ag|kg|verlag|inc\.?|llc|ltd\.?|s\.?a\.?|s\.?l\.?|s\.?r\.?l\.?|bv|media|medien|group|foundation|stiftung|institut(?:e)?|university|magazine|news|online|press|studios?|agency|agentur|company|corporation|verein|verband|ministerium|bundes[a-z]*|partei)(?:\s|$|,)|\.[a-z]{2,3}$/

/** What names of newspapers end with, as part of an expression. */
export const NEWSPAPERS =
  'Bulletin|Chronicle|Citizen|Courier|Daily News|Dispatch|Examiner|Gazette|Herald|Inquirer|Journal|Observer|Record|Register|Sentinel|Standard|Star|Telegraph|Times|Tribune'

/** Whether a name is a news agency's letters: 'AFP'. */
export const isAgency = (name: string): boolean => AGENCIES.has(foldWord(name))

/** Whether a name in capitals is that of an agency that signs alone: 'NTB'. */
export const isLoneAgency = (name: string): boolean =>
  name === name.toUpperCase() && LONE_AGENCIES.has(foldWord(name))

/** Whether a text is nothing but letters after a name: 'MD PhD', 'E-RYT 200'. */
export const isCredentials = (name: string): boolean =>
  /^(?:E-)?RYT[- ]?\d{3}$|^Ph\.? ?D\.?$/.test(name) || name.split(' ').every(isCredential)

/** Capitals that stand for a house or an order nobody wrote down here. */
const LETTERS = lettered(String.raw`^[\p{Lu}\d.&/-]{2,8}$`, 'u')

/** Whether a text is a short run of capitals. */
export const areLetters = (text: string): boolean => LETTERS.test(text)

/** Whether a name is that of a company, office or site rather than of a person. */
export const isCompany = (name: string): boolean => COMPANY.test(foldWord(name))

/** Whether a text says what somebody is: letters after a name, or a role. */
export const isOffice = (text: string): boolean => isCredentials(text) || ROLE.test(foldWord(text))

/** Whether a name is that of a desk or team: two to four words, the last of them 'Staff', 'Team' or their like. */
export const isDesk = (name: string): boolean =>
  /^(?:\S+ ){1,3}(?:team|staff|desk|editors|redaktion|newsroom|redacción|redaction|redazione)$/i.test(name)
