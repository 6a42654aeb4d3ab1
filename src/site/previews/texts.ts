import type { Locale } from '@/locales'

type Choice = 'approved' | 'live' | 'newest' | 'submitted'
type Texts = {
  agree: string
  choices: Record<Choice, string>
  comment: string
  commentDone: string
  commentHint: string
  commentLead: string
  commentSend: string
  commentTitle: string
  counted: string
  draft: string
  earlierVersion: string
  faults: {
    agreed: string
    body: string
    changed: string
    failed: string
    full: string
    name: string
    tooLong: string
  }
  faultTitle: string
  forWhom: string
  linkEnds: string
  live: string
  name: string
  noLink: string
  noLinkText: string
  optional: string
  organisation: string
  original: string
  otherVersions: string
  preview: string
  signIn: string
  signInText: string
  signOff: string
  signOffDone: string
  signOffLead: string
  signOffs: string
  signOffTitle: string
  text: Record<Locale, string>
  thisVersion: string
  translation: string
  versionOf: string
}

/** The words of pages that show what is not live. `{{…}}` stands for what is filled in. */
export const PREVIEW_TEXTS: Record<Locale, Texts> = {
  lv: {
    agree: 'Esmu izlasījis vai izlasījusi šo versiju un piekrītu tai',
    choices: {
      approved: 'apstiprinātā',
      live: 'publicētā',
      newest: 'jaunākā',
      submitted: 'pārskatīšanai nosūtītā',
    },
    comment: 'Komentārs',
    commentDone: 'Paldies, komentārs ir nosūtīts teksta autoriem.',
    commentHint: 'Ko vajadzētu labot vai papildināt?',
    commentLead: 'Komentāru redzēs tikai tie, kas strādā ar šo tekstu. Tas netiks publicēts.',
    commentSend: 'Nosūtīt komentāru',
    commentTitle: 'Komentēt',
    counted: 'ieskaitīts kā apstiprinājums',
    draft: 'Priekšskatījums, nav publicēts',
    earlierVersion: 'par agrāku versiju',
    faults: {
      agreed: 'Atzīmējiet, ka esat izlasījis tekstu un piekrītat tam.',
      body: 'Uzrakstiet komentāru.',
      changed:
        'Kopš atvērāt šo lapu, teksts ir mainīts. Tagad redzama jaunākā versija: lūdzu, izlasiet to un saskaņojiet no jauna. Ierakstītais ir saglabāts.',
      failed: 'Neizdevās nosūtīt. Ierakstītais ir saglabāts – lūdzu, mēģiniet vēlreiz.',
      full: 'Ar šo saiti vairāk nosūtīt nevar. Lūdzu, sazinieties ar to, kurš jums to atsūtīja.',
      name: 'Ierakstiet savu vārdu un uzvārdu.',
      tooLong: 'Teksts ir pārāk garš. Lūdzu, saīsiniet to.',
    },
    faultTitle: 'Vēl nav nosūtīts',
    forWhom: 'Saite paredzēta: {{label}}',
    linkEnds: 'Saite darbojas līdz {{date}}',
    live: 'Šī versija ir publicēta',
    name: 'Vārds, uzvārds',
    noLink: 'Šī saite nedarbojas',
    noLinkText:
      'Iespējams, tās termiņš ir beidzies, tā ir atsaukta vai adrese nav pilna. Lūdzu, palūdziet jaunu saiti tam, kurš to atsūtīja.',
    optional: 'nav obligāti',
    organisation: 'Organizācija',
    original: 'Oriģināls',
    otherVersions: 'Citas versijas',
    preview: 'Priekšskatījums',
    signIn: 'Pierakstīties',
    signInText: 'Priekšskatījumus redz tikai darbinieki. Lūdzu, pierakstieties un atveriet lapu vēlreiz.',
    signOff: 'Saskaņot šo versiju',
    signOffDone: 'Paldies! Jūsu saskaņojums ir saglabāts kopā ar šo teksta versiju.',
    signOffLead:
      'Ja viss ir pareizi, lūdzu, saskaņojiet tekstu. Saskaņojums attiecas tieši uz to versiju, ko redzat šajā lapā.',
    signOffs: 'Saskaņojumi',
    signOffTitle: 'Saskaņot tekstu',
    text: { en: 'angļu valodā', lv: 'latviešu valodā' },
    thisVersion: 'par šo versiju',
    translation: 'Tulkojums',
    versionOf: '{{date}} versija ({{state}})',
  },
  en: {
    agree: 'I have read this version and agree',
    choices: { approved: 'approved', live: 'live', newest: 'newest', submitted: 'submitted for review' },
    comment: 'Comment',
    commentDone: 'Thank you. Your comment has been sent to those who write this text.',
    commentHint: 'What should be corrected or added?',
    commentLead: 'Only those who work on this text will see your comment. It is not published.',
    commentSend: 'Send the comment',
    commentTitle: 'Comment',
    counted: 'counts as an approval',
    draft: 'Preview, not live',
    earlierVersion: 'an earlier version',
    faults: {
      agreed: 'Tick that you have read the text and agree.',
      body: 'Write a comment.',
      changed:
        'The text has changed since you opened this page. You now see the newest version: please read it and sign off again. What you typed is still here.',
      failed: 'This could not be sent. What you typed is still here: please try again.',
      full: 'This link takes no more. Please contact whoever sent it to you.',
      name: 'Write your name.',
      tooLong: 'The text is too long. Please shorten it.',
    },
    faultTitle: 'Not sent yet',
    forWhom: 'This link is for: {{label}}',
    linkEnds: 'The link works until {{date}}',
    live: 'This version is live',
    name: 'Name',
    noLink: 'This link does not work',
    noLinkText:
      'It may have expired or been revoked, or the address is not complete. Please ask whoever sent it for a new one.',
    optional: 'optional',
    organisation: 'Organisation',
    original: 'Original',
    otherVersions: 'Other versions',
    preview: 'Preview',
    signIn: 'Sign in',
    signInText: 'Previews are for staff only. Please sign in and open this page again.',
    signOff: 'Sign off this version',
    signOffDone: 'Thank you. Your sign-off is kept with this version of the text.',
    signOffLead:
      'If everything is right, please sign the text off. Your sign-off is for exactly the version that you see on this page.',
    signOffs: 'Signed off by',
    signOffTitle: 'Sign off',
    text: { en: 'in English', lv: 'in Latvian' },
    thisVersion: 'this version',
    translation: 'Translation',
    versionOf: 'Version of {{date}} ({{state}})',
  },
}

/** A text with its values filled in; they are escaped where they are put into a page. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '')
