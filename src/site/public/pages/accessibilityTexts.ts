import type { Locale } from '@/locales'

/** When what the statement says was last looked at. It is renewed with each change of the pages, and once a year. */
export const REVIEWED_ON = '2026-11-23'

type Texts = {
  contact: string
  contactHeading: string
  enforcement: string
  enforcementHeading: string
  lead: string
  limits: readonly string[]
  limitsHeading: string
  noContact: string
  other: readonly string[]
  otherHeading: string
  privacy: string
  privacyHeading: string
  reviewed: string
  status: readonly string[]
  statusHeading: string
  tested: readonly string[]
  testedHeading: string
  title: string
}

/** The accessibility statement. It says what is so of the pages of Tilts; who runs a site adds what is so of their texts and files. */
export const ACCESSIBILITY: Record<Locale, Texts> = {
  lv: {
    contact:
      'Ja kādu lapu vai datni nevarat izmantot, rakstiet mums: nosauciet adresi un to, kas traucē. Saturu sagatavosim citā formā un atbildēsim mēneša laikā.',
    contactHeading: 'Kā mums pateikt',
    enforcement: 'Ja mūsu atbilde nav pietiekama, varat vērsties pie tiesībsarga.',
    enforcementHeading: 'Ja atbilde neapmierina',
    lead: 'Vēlamies, lai šo vietni var lietot ikviens: ar tastatūru, ar ekrāna lasītāju, palielinātu vai mazā tālrunī.',
    limits: [
      'PDF un biroja datnes, kas sagatavotas agrāk vai ko iesnieguši partneri, var nebūt piekļūstamas. Svarīgākais no tām ir pateikts arī lapās.',
      'Video atrodas citās vietnēs. Tiem ne vienmēr ir subtitri; ja ir teksta atšifrējums, tas ir lapā.',
      'Ne visi teksti ir iztulkoti. Ja tulkojuma nav vai tas tiek atjaunināts, lapā tas ir pateikts.',
      'Vieglajā valodā teksti vēl nav sagatavoti.',
    ],
    limitsHeading: 'Kas vēl nav piekļūstams',
    noContact: 'Rakstiet kontaktpersonai, kas norādīta projekta vai partnera lapā.',
    other: [
      'Paziņojums sagatavots, pašiem izvērtējot vietni. Tas attiecas uz šīs vietnes publiskajām lapām abās valodās, nevis uz vietnēm, uz kurām ved saites.',
    ],
    otherHeading: 'Uz ko tas attiecas',
    privacy:
      'Vietne neizmanto sīkdatnes, neskaita apmeklētājus un neielādē neko no citām vietnēm. Lai to lietotu, skripti nav vajadzīgi.',
    privacyHeading: 'Privātums',
    reviewed: 'Paziņojums pēdējoreiz pārskatīts',
    status: [
      'Vietne daļēji atbilst Ministru kabineta 2020. gada 14. jūlija noteikumu Nr. 445 prasībām un WCAG 2.1 AA līmenim. Zemāk nosaukts, kas vēl neatbilst.',
    ],
    statusHeading: 'Atbilstība',
    tested: [
      'Katra lapu veida automātiska pārbaude ar axe-core (WCAG 2.2 A un AA): latviski un angliski, gaišās un tumšās krāsās, 1440 un 390 pikseļu platumā.',
      'Lietošana bez skriptiem, lapu lasīšana 320 pikseļu platumā bez ritināšanas uz sāniem.',
      'Krāsu kontrasts tekstam vismaz 4,5 : 1, redzams fokuss, virsraksti un orientieri ekrāna lasītājiem.',
    ],
    testedHeading: 'Kas ir pārbaudīts',
    title: 'Piekļūstamības paziņojums',
  },
  en: {
    contact:
      'If there is a page or file that you cannot use, write to us: name the address and what is in the way. We will give you the content in another form and answer within a month.',
    contactHeading: 'How to tell us',
    enforcement: 'If our answer is not enough, you can turn to the Ombudsman of Latvia.',
    enforcementHeading: 'If the answer is not enough',
    lead: 'We want everybody to be able to use this site: by keyboard, with a screen reader, enlarged, or on a small phone.',
    limits: [
      'PDF and office files that are older, or that partners sent in, may not be accessible. What matters most in them is said on the pages too.',
      'Videos are on other sites. Not all of them have subtitles; where there is a transcript, it is on the page.',
      'Not everything is translated. Where a translation is missing or is being updated, the page says so.',
      'There are no texts in easy language yet.',
    ],
    limitsHeading: 'What is not accessible yet',
    noContact: 'Write to the contact person named on the page of the project or partner.',
    other: [
      'This statement rests on our own evaluation of the site. It is about the public pages of this site in both languages, not about the sites that links lead to.',
    ],
    otherHeading: 'What it is about',
    privacy:
      'The site sets no cookies, counts no visitors and loads nothing from other sites. It works without scripts.',
    privacyHeading: 'Privacy',
    reviewed: 'Statement last reviewed',
    status: [
      'The site meets the requirements of Cabinet Regulation No. 445 of 14 July 2020 and of WCAG 2.1, level AA, in part. What does not meet them is named below.',
    ],
    statusHeading: 'Compliance',
    tested: [
      'An automatic check of every kind of page with axe-core (WCAG 2.2 A and AA): in Latvian and English, in light and dark colours, 1440 and 390 pixels wide.',
      'Use without scripts, and reading at a width of 320 pixels without scrolling sideways.',
      'A contrast of at least 4.5 to 1 for text, visible focus, headings and landmarks for screen readers.',
    ],
    testedHeading: 'What was tested',
    title: 'Accessibility statement',
  },
}
