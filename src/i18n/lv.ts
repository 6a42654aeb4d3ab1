import type { en } from './en'

/** Our own texts in Latvian, with the same keys and `{{names}}` as the English ones. */
export const lv: TextsLike<typeof en> = {
  checks: {
    consentExpired:
      'Piekrišanai publicēt attēlu “{{file}}” ir beidzies termiņš. Lūdzu, izmantojiet citu attēlu vai saņemiet jaunu piekrišanu.',
    consentWithdrawn: 'Piekrišana publicēt attēlu “{{file}}” ir atsaukta. Lūdzu, izmantojiet citu attēlu.',
    disclaimerMissing:
      'Programma “{{programme}}” prasa atrunu, bet šajā valodā tās nav. Lūdzu, pievienojiet atrunu programmai un vispirms publicējiet to.',
    disclaimerOfRuleMissing: 'Šis noteikums prasa atrunu, bet šajā valodā tās nav. Lūdzu, pievienojiet to.',
    logoWithoutAlt:
      '“{{name}}” logotipam šajā valodā nav alternatīvā teksta. Lūdzu, pievienojiet to attēlam un vispirms publicējiet attēlu.',
    neverReviewed:
      'Lapa nav pārskatīta, kopš {{date}} sākās projekts. Lūdzu, pārbaudiet to un norādiet pārskatīšanas dienu.',
    notReviewed:
      'Lapa pēdējoreiz pārskatīta {{date}} Programmas to prasa reizi sešos mēnešos. Lūdzu, pārbaudiet lapu un norādiet pārskatīšanas dienu.',
    numberMissing:
      'Projektam “{{project}}” nav numura. “{{programme}}” to piešķir katram projektam. Numura veids: {{form}}',
    numberUnknown:
      'Projektam “{{project}}” nav numura. Ja “{{programme}}” tādu ir piešķīrusi, lūdzu, ierakstiet to.',
    projectMissing:
      'Nav izvēlēts neviens projekts, bet rakstā minēts: {{names}}. Ja raksts ir par finansētu projektu, lūdzu, izvēlieties to: pēc projekta veido norādi par finansējumu.',
    statementMissing:
      'Projektam “{{project}}” šajā valodā nav paziņojuma par finansējumu. Lūdzu, pievienojiet to programmai vai pašam projektam un vispirms publicējiet to.',
  },
  errors: {
    badDepth: 'Lūdzu, norādiet “depth” kā veselu skaitli no 0 līdz {{limit}}.',
    badId: 'Šis identifikators nav derīgs. Lūdzu, pārbaudiet to un mēģiniet vēlreiz.',
    badLimit: 'Lūdzu, norādiet “limit” kā veselu skaitli no 1 līdz {{limit}}.',
    badPage: 'Lūdzu, norādiet “page” kā veselu skaitli, sākot no 1.',
    badQuery: 'Vaicājums nav derīgs. Lūdzu, izlabojiet to un mēģiniet vēlreiz. Sīkāk: {{detail}}',
    bulkUndone:
      'Nekas netika mainīts, jo {{failed}} no {{total}} dokumentiem neizdevās saglabāt vai dzēst. Lūdzu, izlabojiet tos vai izņemiet no atlases.',
    databaseBusy: 'Datubāze pašlaik ir aizņemta. Lūdzu, pēc brīža mēģiniet vēlreiz.',
    emailInvalid: 'Lūdzu, ievadiet pilnu e-pasta adresi, piemēram, vards@example.org.',
    endBeforeStart: 'Beigas nevar būt agrāk par sākumu. Lūdzu, izlabojiet vienu no abiem datumiem.',
    fileLocked:
      'Šis fails pieder ierakstam, kas ir publicēts, apstiprināts vai tiek pārskatīts, un to nevar aizstāt. Lūdzu, augšupielādējiet jauno failu kā jaunu ierakstu.',
    fileMissing: 'Lūdzu, izvēlieties augšupielādējamo failu.',
    fileTypeRefused: 'Faili ar tipu “{{type}}” nav atļauti. Lūdzu, augšupielādējiet failu citā formātā.',
    imageTooLarge:
      'Attēla fails ir lielāks par {{limit}} MB. Lūdzu, samaziniet to un augšupielādējiet vēlreiz.',
    imageTooManyPixels:
      'Attēla izšķirtspēja pārsniedz {{limit}} megapikseļus. Lūdzu, samaziniet tā platumu un augstumu un augšupielādējiet vēlreiz.',
    lastAdmin:
      'Pēdējo administratoru nevar dzēst, un viņam nevar atņemt šo lomu. Lūdzu, vispirms piešķiriet administratora lomu vēl kādam.',
    notFound:
      'Nekas nav atrasts. Iespējams, ieraksts ir noņemts vai jums nav tam piekļuves. Lūdzu, pārbaudiet adresi.',
    onlyAdminGivesRoles:
      'Lomas var piešķirt un mainīt tikai administrators. Lūdzu, vērsieties pie administratora.',
    nothingSent: 'Pieprasījumā nav datu. Lūdzu, nosūtiet dokumenta laukus.',
    oneLocaleOnly:
      'Lūdzu, pieprasiet saturu vienā valodā: norādiet “locale” kā vienu no šīm vērtībām: {{known}}.',
    signInFailed: 'Neizdevās pierakstīties. Lūdzu, pārbaudiet e-pasta adresi un paroli vai mēģiniet vēlāk.',
    slugInvalid:
      'Adreses daļu veido burti a–z, cipari un defises. Lūdzu, ievadiet tādu, kurā ir vismaz viens burts vai cipars.',
    slugLocked:
      'Pēc pirmās publicēšanas adreses daļu mainīt nevar, jo vairs nedarbotos saites uz šo lapu. Lūdzu, atjaunojiet iepriekšējo.',
    slugNeeded: 'Lūdzu, ievadiet adreses daļu: no virsraksta to neizdevās izveidot.',
    slugTaken: 'Adreses daļa “{{slug}}” jau ir aizņemta. Lūdzu, izvēlieties citu.',
    svgRefused:
      'SVG faili drošības dēļ nav atļauti. Lūdzu, augšupielādējiet attēlu citā formātā, piemēram, PNG.',
    translatorFieldsOnly:
      'Tulkotāji drīkst mainīt tikai savu valodu tekstus. Lūdzu, atceliet izmaiņas šajos laukos: {{fields}}.',
    translatorLocaleNotAllowed:
      'Valoda “{{locale}}” nav starp jūsu valodām. Lūdzu, pārslēdzieties uz kādu no savām valodām vai lūdziet administratoram to pievienot.',
    unknownLocale: 'Valodas “{{locale}}” šeit nav. Lūdzu, izmantojiet kādu no šīm: {{known}}.',
    urlInvalid: 'Lūdzu, ievadiet pilnu tīmekļa adresi, kas sākas ar https:// vai http://.',
    writeConflict:
      'Tajā pašā brīdī šo saglabāja kāds cits, tāpēc jūsu izmaiņas nav saglabātas. Lūdzu, pārlādējiet lapu un mēģiniet vēlreiz.',
  },
}

type TextsLike<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : TextsLike<Source[Key]>
}
