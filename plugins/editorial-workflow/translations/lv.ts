import type { en } from './en'

type Same<T> = { [Group in keyof T]: { [Key in keyof T[Group]]: string } }

export const lv: Same<typeof en> = {
  actions: {
    approve: 'Apstiprināt',
    assign: 'Uzdot',
    bypass: 'Publicēt bez apstiprinājuma',
    publish: 'Publicēt',
    requestChanges: 'Atgriezt labošanai',
    revert: 'Atgriezties pie šīs versijas',
    schedulePublish: 'Ieplānot publicēšanu',
    scheduleUnpublish: 'Ieplānot noņemšanu',
    submit: 'Nosūtīt pārskatīšanai',
    unpublish: 'Noņemt no vietnes',
    unschedulePublish: 'Atcelt ieplānoto publicēšanu',
    unscheduleUnpublish: 'Atcelt ieplānoto noņemšanu',
    withdraw: 'Atsaukt',
  },
  panel: {
    bypassReason: 'Kāpēc to publicē bez apstiprinājuma? Iemesls paliks žurnālā.',
    cancel: 'Atcelt',
    changesReason: 'Kas jāizlabo? Autors šo izlasīs.',
    connection: 'Neizdevās sazināties ar serveri. Nekas nav mainīts; lūdzu, mēģiniet vēlreiz.',
    saveFirst: 'Vispirms saglabājiet melnrakstu.',
    whileLive: '{{state}}, vietnē ir agrāka versija',
  },
  done: {
    approve: 'Apstiprināts.',
    assign: 'Uzdots.',
    bypass: 'Publicēts bez apstiprinājuma.',
    publish: 'Publicēts.',
    requestChanges: 'Atgriezts labošanai ar jūsu komentāru.',
    revert: 'Agrākā versija tagad ir melnraksts.',
    schedulePublish: 'Publicēšana ieplānota.',
    scheduleUnpublish: 'Noņemšana ieplānota.',
    submit: 'Nosūtīts pārskatīšanai.',
    unpublish: 'Noņemts no vietnes.',
    unschedulePublish: 'Ieplānotā publicēšana atcelta.',
    unscheduleUnpublish: 'Ieplānotā noņemšana atcelta.',
    withdraw: 'Atsaukts.',
  },
  reasons: {
    alreadyLive: 'Apstiprinātā versija jau ir redzama vietnē.',
    approvedBefore: 'Jūs to jau apstiprinājāt; jāapstiprina vēl kādam.',
    assigneeUnknown: 'Šeit nav tādas personas, kurai to uzdot.',
    assignmentMissing: 'Norādiet, kam tas jāizdara vai līdz kuram datumam.',
    badInput: 'Tas nav saprotams: {{detail}}.',
    badTime: 'Tas nav laiks. Rakstiet to šādi: 2027-03-28T14:30.',
    badZone: 'Šādas laika joslas nav. Lietojiet nosaukumu, piemēram, Europe/Riga.',
    changedByHook:
      'Vietnē nonāktu kas cits, nekā apstiprināts: saturu mainīja šī projekta iestatījumi. Nekas nav publicēts.',
    changedSinceRelease:
      'Kopš laidiena tas ir publicēts no jauna vai noņemts no vietnes, tāpēc laidienu kopumā atsaukt nevar.',
    commentMissing: 'Lūdzu, paskaidrojiet: vajadzīgs komentārs.',
    earlierGone: 'Versijas, ko lasītāji redzēja pirms laidiena, vairs nav.',
    incomplete: 'Nav aizpildīti obligātie lauki: {{names}}.',
    inRelease: 'Šis ir daļa no kopīga laidiena un tiks publicēts kopā ar to. Mainiet to laidienā.',
    inReview:
      'Teksts tiek pārskatīts, un to nevar mainīt. Vispirms atsauciet to vai lūdziet pārskatītājam atgriezt labošanai.',
    invalid: 'Šie lauki vēl jāizlabo. {{messages}}',
    linksNotLive:
      'Tekstā ir norādes uz to, ko lasītāji vēl neredz: {{names}}. Vispirms publicējiet to vai izņemiet norādi.',
    leftRelease:
      'Tas vairs nav ieplānots kopā ar šo laidienu: apstiprinājums ir atsaukts vai arī tas publicēts atsevišķi.',
    liveDelete: 'Šis saturs ir redzams vietnē. To dzēst var tikai tie, kuriem ir tiesības noņemt no vietnes.',
    localeNotAllowed: 'Šajā valodā jūs to darīt nevarat.',
    noSuchTime: 'Tajā naktī pulksteņi šo laiku pārlec. Tuvākie laiki, kas ir, ir {{before}} un {{after}}.',
    notApproved: 'Apstiprinājuma vēl nav. Nosūtiet tekstu pārskatīšanai.',
    notFound: 'Šāda dokumenta nav.',
    notLive: 'Vietnē tas nav redzams.',
    notOwnSubmission:
      'To pārskatīšanai nosūtīja kāds cits. Atsaukt var nosūtītājs, teksta autori un pārskatītāji.',
    nothingChanged: 'Kopš pēdējā apstiprinājuma nekas nav mainīts.',
    notScheduled: 'Šeit nekas nav ieplānots.',
    otherVersion:
      'Šī nav versija, kas nosūtīta pārskatīšanai. Ielādējiet to no jauna un apskatiet, kas tajā ir tagad.',
    ownText: 'Šo tekstu rakstījāt jūs. To jāapstiprina kādam citam.',
    pastTime: 'Šis laiks jau ir pagājis.',
    releaseEmpty: 'Šajā laidienā vēl nekā nav.',
    releaseMissed:
      'Kad laidienu beidzot varēja izpildīt, kopš paredzētā brīža jau bija pagājis pārāk ilgs laiks.',
    releaseNotReady: 'Ne visu šajā laidienā var izdarīt, tāpēc nekas nav mainīts.',
    roleMissing: 'Jūsu loma to neļauj.',
    scheduledAlone:
      'Tā publicēšana ir ieplānota atsevišķi: {{wallTime}} ({{zone}}). Vispirms atceliet to vai neiekļaujiet laidienā.',
    signIn: 'Lūdzu, pierakstieties.',
    sourceNotLive: 'Oriģināls vēl nav redzams vietnē, un tulkojumu pirms tā publicēt nevar.',
    staleRevision: 'Kāds jūs apsteidza: kopš ielādes šeit jau kas mainījies. Ielādējiet no jauna.',
    staleSave:
      '{{who}} šo dokumentu saglabāja {{when}}, kad jums tas jau bija atvērts. Ielādējiet to no jauna, lai nekas nepazūd.',
    timeMissing: 'Norādiet laiku.',
    timeTwice: 'Tajā naktī pulksteņi šo laiku rāda divreiz. Izvēlieties {{earlier}} vai {{later}}.',
    translationsLive:
      'Vietnē vēl redzams tulkojums: {{locales}}. Vispirms noņemiet tulkojumus, citādi tie paliks bez oriģināla.',
    trashed: 'Dokuments ir miskastē. Vispirms atjaunojiet to.',
    undoTooLate: 'Ir pagājis pārāk ilgs laiks, lai šo laidienu varētu atsaukt.',
    unexpected: 'Šeit radās kļūda. Tā ir reģistrēta; lūdzu, mēģiniet vēlreiz.',
    unknownAction: 'Šādas darbības nav.',
    unknownLocale: 'Valodas “{{locale}}” šeit nav.',
    unpublishBeforePublish:
      'Noņemt var tikai pēc publicēšanas. Otrs ieplānotais laiks ir {{wallTime}} ({{zone}}).',
    updateNotAllowed: 'Jūs nedrīkstat mainīt šo dokumentu.',
    versionChanged:
      'Versija mainīta pēc nosūtīšanas vai apstiprināšanas. Atsauciet to, apskatiet vēlreiz un nosūtiet no jauna.',
    versionGone: 'Nosūtītās vai apstiprinātās versijas vairs nav. Nosūtiet tekstu no jauna.',
    versionMissing: 'Norādiet versiju.',
    workflowOnly:
      'Publicēt un noņemt no vietnes var tikai pēc pārskatīšanas. Izmantojiet darbplūsmas darbības.',
    writeConflict:
      'Tajā pašā brīdī šo saglabāja kāds cits, tāpēc jūsu izmaiņas nav veiktas. Ielādējiet no jauna.',
    wrongStatus: 'Ar laidienu to pašlaik nevar izdarīt: tā statuss ir “{{status}}”.',
    wrongState: 'Pašlaik to nevar izdarīt: statuss ir “{{state}}”.',
  },
  releaseStatuses: {
    cancelled: 'Atcelts',
    draft: 'Tiek gatavots',
    failed: 'Neizdevās',
    live: 'Publicēts',
    scheduled: 'Ieplānots',
    undone: 'Atsaukts',
  },
  states: {
    approved: 'Apstiprināts',
    changesRequested: 'Pieprasītas izmaiņas',
    draft: 'Melnraksts',
    inReview: 'Pārskatīšanā',
    published: 'Publicēts',
  },
}
